import { X509Certificate } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TrustedBytes } from './material.ts';

const BLOCK = /-----BEGIN (CERTIFICATE|X509 CRL)-----([A-Za-z0-9+/=\s]+)-----END \1-----/gu;

/** The certificates and lists of a PEM file, in their order. */
export const blocksOf = (file: Buffer): { kind: 'root' | 'list'; der: Buffer }[] =>
  [...file.toString('latin1').matchAll(BLOCK)].map(([, kind, base64 = '']) => ({ kind: kind === 'CERTIFICATE' ? 'root' : 'list', der: Buffer.from(base64, 'base64') }));

/**
 * The roots that this installation trusts and the lists of withdrawn certificates it was given: files `*.pem` (certificates,
 * lists) and `*.crl` (lists, DER) of a folder. No folder, no trust: every signature is then INDETERMINATE.
 */
export async function readTrust(folder: string): Promise<TrustedBytes> {
  const names = await readdir(folder).catch(() => []);
  const roots: Uint8Array[] = [];
  const revocationLists: Uint8Array[] = [];
  for (const name of names.toSorted((a, b) => a.localeCompare(b))) {
    if (!/\.(?:pem|crl)$/u.test(name)) continue;
    const bytes = await readFile(join(folder, name));
    const blocks = blocksOf(bytes);
    for (const { kind, der } of blocks) (kind === 'root' ? roots : revocationLists).push(der);
    if (blocks.length === 0 && name.endsWith('.crl')) revocationLists.push(bytes);
  }
  return { roots: roots.filter(isCertificate), revocationLists };
}

function isCertificate(der: Uint8Array): boolean {
  try {
    return new X509Certificate(der).ca;
  } catch {
    return false;
  }
}
