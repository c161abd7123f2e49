import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';

/** One file of a package of evidence: small ones in memory, originals by their hash. */
export interface PackageMember {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly bytes: Buffer | null;
}

export const inMemory = (path: string, content: string | Uint8Array): PackageMember => {
  const bytes = Buffer.from(content);
  return { path, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), bytes };
};

const dataFile = (name: string): Buffer => readFileSync(join(import.meta.dirname, '../data', name));

/** What checks a package where nothing of ours is: plain JavaScript, which any Node runs, and a script for the shell. */
export const checkingPrograms = (): PackageMember[] =>
  [inMemory('check-package.mjs', stripTypeScriptTypes(dataFile('check-package.ts').toString('utf8'))), inMemory('check-package.sh', dataFile('check-package.sh'))];

/** The list of all members for `sha256sum`. */
export const sumsOf = (members: readonly PackageMember[]): PackageMember => inMemory('SHA256SUMS', members.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join(''));
