import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createPublicKey, verify } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { hasTokens, makeToken, type TestToken } from './testing-token.ts';
import { TokenError, tokenSigner } from './token-signer.ts';

const BYTES = Buffer.from('văn bản');

describe('signing with a token', () => {
  let folder: string;
  let token: TestToken | undefined;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'token-test-'));
    execFileSync('openssl', ['genpkey', '-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048', '-out', join(folder, 'key.pem')], { stdio: 'pipe' });
    token = hasTokens() ? makeToken(join(folder, 'key.pem')) : undefined;
  });
  after(() => {
    token?.close();
    rmSync(folder, { recursive: true });
  });
  const publicKey = () => createPublicKey(readFileSync(join(folder, 'key.pem')));

  test('its signature is good by the public key, one after another', async () => {
    if (token === undefined) return;
    const signer = tokenSigner(token.settings, token.key);
    const signatures = await Promise.all([signer.sign(BYTES), signer.sign(BYTES), signer.sign(BYTES)]);
    for (const signature of signatures) assert.ok(verify('sha256', BYTES, publicKey(), signature));
  });

  test('another PIN, another key, another token, a module that nobody named: no signature', async () => {
    if (token === undefined) return;
    const { settings, key } = token;
    for (const [changed, of] of [
      [{ ...settings, pins: new Map([[key.token, '000000']]) }, key], [settings, { ...key, keyId: 'b2' }], [settings, { ...key, token: 'khac' }],
      [{ ...settings, pins: new Map([['khac', '1']]) }, { ...key, token: 'khac' }], [{ ...settings, modules: [] }, key], [null, key],
    ] as const) await assert.rejects(tokenSigner(changed, of).sign(BYTES), TokenError);
    assert.ok(await tokenSigner(settings, key).sign(BYTES), 'the token still works');
  });

  /** In the place of pkcs11-tool: says what it was given. */
  function program(script: string): string {
    const path = join(folder, `program-${Math.random()}`);
    writeFileSync(path, `#!/bin/sh\n${script}\n`);
    chmodSync(path, 0o700);
    return path;
  }
  const key = { module: '/m.so', token: 't', keyId: 'a1' };
  const settings = { modules: ['/m.so'], pins: new Map([['t', '13579']]) };

  test('the PIN is in the environment and never among the arguments; in goes a digest', async () => {
    const said = Buffer.from(await tokenSigner({ ...settings, program: program('echo "$@"; echo "$CONG_SO_SO_TOKEN_PIN"; wc -c') }, key).sign(BYTES)).toString().trim().split('\n');
    assert.ok(said[0]?.includes('env:CONG_SO_SO_TOKEN_PIN') === true && !said[0].includes('13579'));
    assert.deepEqual([said[1], said[2]?.trim()], ['13579', '51']);
  });

  test('a program that is not there, fails, says nothing or never ends: no signature', async () => {
    for (const path of ['/nowhere/pkcs11-tool', program('exit 1'), program('exit 0'), program('sleep 60')]) {
      await assert.rejects(tokenSigner({ ...settings, program: path, patienceMs: 300 }, key).sign(BYTES), TokenError);
    }
  });
});
