import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Authority } from './authority.ts';
import { holeOf } from './forgeries.ts';

/** What a foreign program says: all signatures of the file are good, or not. `not-asked`: it is not on this machine. */
export type Opinion = 'good' | 'bad' | 'not-asked';

/** Programs that are not there; said once, loudly, since a judge who was not asked has not agreed. */
const absent = new Set<string>();

function isThere(program: string): boolean {
  if (existsSync(`/usr/bin/${program}`)) return true;
  if (!absent.has(program)) process.stderr.write(`\n!! ${program} is not on this machine: what it says of our signatures was NOT asked.\n`);
  absent.add(program);
  return false;
}

/** poppler: every signature valid and every certificate trusted, the whole file covered by the last one. */
export function pdfsigSays(world: Authority, bytes: Uint8Array): Opinion {
  if (!isThere('pdfsig') || !isThere('certutil')) return 'not-asked';
  const store = trustStore(world);
  const file = written(world, bytes);
  const { stdout, status } = spawnSync('pdfsig', ['-nssdir', store, file], { encoding: 'utf8' });
  const lines = stdout.split('\n');
  const signatures = lines.filter((line) => line.startsWith('Signature #')).length;
  const valid = lines.filter((line) => /Signature Validation: Signature is Valid\./u.test(line)).length;
  const trusted = lines.filter((line) => /Certificate Validation: Certificate is Trusted\./u.test(line)).length;
  return status === 0 && signatures > 0 && valid === signatures && trusted === signatures ? 'good' : 'bad';
}

/** The structure of the file, signatures aside. */
export function qpdfSays(world: Authority, bytes: Uint8Array): Opinion {
  if (!isThere('qpdf')) return 'not-asked';
  return spawnSync('qpdf', ['--check', written(world, bytes)]).status === 0 ? 'good' : 'bad';
}

/** openssl: the last signature over the bytes it names, with its certificate up to the root (CAdES). */
export function opensslSays(world: Authority, bytes: Uint8Array): Opinion {
  const { start, second, end } = holeOf(bytes);
  const hex = Buffer.from(bytes.subarray(start + 1, second - 1)).toString('latin1');
  writeFileSync(join(world.folder, 'hole.der'), Buffer.from(hex, 'hex'));
  writeFileSync(join(world.folder, 'covered'), Buffer.concat([bytes.subarray(0, start), bytes.subarray(second, end)]));
  const args = ['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-in', 'hole.der', '-content', 'covered', '-CAfile', 'root.crt', '-purpose', 'any', '-out', '/dev/null'];
  return spawnSync('openssl', args, { cwd: world.folder }).status === 0 ? 'good' : 'bad';
}

function trustStore(world: Authority): string {
  const store = join(world.folder, 'nss');
  if (existsSync(store)) return store;
  mkdirSync(store);
  spawnSync('certutil', ['-N', '-d', store, '--empty-password']);
  spawnSync('certutil', ['-A', '-d', store, '-n', 'root', '-t', 'CT,C,C', '-i', join(world.folder, 'root.crt')]);
  return store;
}

function written(world: Authority, bytes: Uint8Array): string {
  const file = join(world.folder, 'judged.pdf');
  writeFileSync(file, bytes);
  return file;
}
