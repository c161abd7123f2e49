import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { X509Certificate } from 'node:crypto';
import { localSigner } from '../pdf-signing/index.ts';
import { detachedSignature } from './detached-signature.ts';
import { issueCertificate, newKeyPair, pkcs8Of } from './issue-certificate.ts';

const folder = mkdtempSync(join(tmpdir(), 'detached-'));
after(() => rmSync(folder, { recursive: true }));
const put = (name: string, content: Uint8Array | string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

test('a detached signature is one for openssl, of these bytes and no others', async () => {
  const keys = await newKeyPair(2048);
  const name = { commonName: 'Sở Nội vụ', organization: 'Sở Nội vụ' };
  const at = new Date('2026-11-03T02:00:00Z');
  const certificate = await issueCertificate({ subject: name, publicKey: keys.publicKey, issuer: name, issuerKeys: keys, isAuthority: false, serial: new Uint8Array([7]), validFrom: new Date('2026-01-01'), validTo: new Date('2030-01-01') });
  const signer = localSigner(await pkcs8Of(keys));
  const content = Buffer.from('{"format":"congsoso-evidence/1"}\n');
  const cms = put('cms', await detachedSignature({ content, certificate, at, sign: (bytes) => signer.sign(bytes) }));
  const root = put('root.pem', new X509Certificate(certificate).toString());
  const judge = (file: string) => spawnSync('openssl', ['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-in', cms, '-content', file, '-CAfile', root, '-partial_chain', '-purpose', 'any', '-out', join(folder, 'out')], { encoding: 'utf8' });
  const good = judge(put('content', content));
  assert.equal(good.status, 0, good.stderr);
  assert.notEqual(judge(put('other', content.toString().replace('1"', '2"'))).status, 0);
  const shown = spawnSync('openssl', ['cms', '-cmsout', '-print', '-noout', '-inform', 'DER', '-in', cms], { encoding: 'utf8' }).stdout;
  for (const said of [/signingTime[^]*Nov {2}3 02:00:00 2026 GMT/u, /id-smime-aa-signingCertificateV2/u]) assert.match(shown, said);
});
