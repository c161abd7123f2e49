import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childEnvironment } from '../config/config.ts';
import { isThere } from '../../../tools/pdf-programs.ts';
import type { TokenKey, TokenSettings } from './token-signer.ts';

/** A token in software (SoftHSM) with one key in it. */
export interface TestToken {
  readonly settings: TokenSettings;
  readonly key: TokenKey;
  close(): void;
}

const MODULE = ['/usr/lib/softhsm/libsofthsm2.so', '/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so'].find((path) => existsSync(path));
const PIN = '246810';

/** Whether this machine has SoftHSM and OpenSC; said once where not, since a token that was not asked has not signed. */
export function hasTokens(): boolean {
  const isReady = MODULE !== undefined && isThere('pkcs11-tool') && isThere('softhsm2-util');
  if (!isReady) process.stderr.write('\n!! SoftHSM or OpenSC is not on this machine: signing with a token was NOT tried.\n');
  return isReady;
}

/** A token whose key is the one of a PEM file. */
export function makeToken(keyFile: string): TestToken {
  const folder = mkdtempSync(join(tmpdir(), 'token-'));
  mkdirSync(join(folder, 'tokens'));
  writeFileSync(join(folder, 'softhsm2.conf'), `directories.tokendir = ${join(folder, 'tokens')}\nobjectstore.backend = file\nlog.level = ERROR\n`);
  const env = childEnvironment({ SOFTHSM2_CONF: join(folder, 'softhsm2.conf') });
  const run = (program: string, ...args: string[]): void => void execFileSync(program, args, { cwd: folder, env, stdio: 'pipe' });
  writeFileSync(join(folder, 'pkcs11-tool'), `#!/bin/sh\nSOFTHSM2_CONF='${join(folder, 'softhsm2.conf')}' exec pkcs11-tool "$@"\n`, { mode: 0o700 });
  run('softhsm2-util', '--init-token', '--free', '--label', 'thu-nghiem', '--so-pin', PIN, '--pin', PIN);
  run('openssl', 'pkcs8', '-topk8', '-nocrypt', '-in', keyFile, '-out', 'key.pem');
  run('softhsm2-util', '--import', 'key.pem', '--token', 'thu-nghiem', '--label', 'khoa', '--id', 'a1', '--pin', PIN);
  return {
    settings: { modules: [MODULE ?? ''], pins: new Map([['thu-nghiem', PIN]]), program: join(folder, 'pkcs11-tool') },
    key: { module: MODULE ?? '', token: 'thu-nghiem', keyId: 'a1' },
    close: () => rmSync(folder, { recursive: true }),
  };
}
