import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Certificate, ContentInfo, IssuerAndSerialNumber, SignedData } from 'pkijs';
import type { Authority } from './authority.ts';

/** Ways in which somebody may tamper with a signed file. All work on the last signature of the file. */

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const bytesOf = (content: string): Uint8Array => new Uint8Array(Buffer.from(content, 'latin1'));

/** Replaces the first of some words by as many others. */
export function replaced(bytes: Uint8Array, from: string | RegExp, to: string | ((found: string) => string)): Uint8Array {
  const content = text(bytes);
  const out = content.replace(from, (found: string) => (typeof to === 'string' ? to : to(found)));
  if (out === content) throw new Error(`${String(from)} is not in the file`);
  return bytesOf(out);
}

export function withRange(bytes: Uint8Array, change: (range: readonly number[]) => readonly number[]): Uint8Array {
  const content = text(bytes);
  const at = content.lastIndexOf('/ByteRange');
  const [all = '', inside = ''] = /^\/ByteRange\s*\[([^\]]*)\]/u.exec(content.slice(at)) ?? [];
  const range = change(inside.trim().split(/\s+/u).map(Number));
  const written = `/ByteRange [${range.join(' ')}]`;
  if (written.length > all.length) throw new Error('no room for this range');
  return bytesOf(content.slice(0, at) + written.padEnd(all.length) + content.slice(at + all.length));
}

export const append = (bytes: Uint8Array, more: string): Uint8Array => bytesOf(text(bytes) + more);

interface Hole {
  readonly start: number;
  readonly second: number;
  readonly end: number;
}

export function holeOf(bytes: Uint8Array): Hole {
  const content = text(bytes);
  const [, start = 0, second = 0, rest = 0] = (/^\/ByteRange\s*\[([^\]]*)\]/u.exec(content.slice(content.lastIndexOf('/ByteRange')))?.[1] ?? '').trim().split(/\s+/u).map(Number);
  return { start, second, end: second + rest };
}

/** Puts other digits into the hole. */
export function withContents(bytes: Uint8Array, change: (digits: string) => string): Uint8Array {
  const { start, second } = holeOf(bytes);
  const content = text(bytes);
  const digits = change(content.slice(start + 1, second - 1));
  return bytesOf(`${content.slice(0, start)}<${digits}>${content.slice(second)}`);
}

/** Signs the covered bytes with openssl instead and puts the result into the hole. */
export function resealed(authority: Authority, bytes: Uint8Array, ...options: readonly string[]): Uint8Array {
  const { start, second, end } = holeOf(bytes);
  writeFileSync(join(authority.folder, 'covered'), Buffer.concat([bytes.subarray(0, start), bytes.subarray(second, end)]));
  authority.openssl('cms', '-sign', '-binary', '-in', 'covered', '-outform', 'DER', '-out', 'resealed.der', ...options);
  const hex = readFileSync(join(authority.folder, 'resealed.der')).toString('hex');
  return withContents(bytes, (digits) => hex.padEnd(digits.length, '0'));
}

/** The signature as it is, under the certificate of somebody else. */
export function underCertificate(bytes: Uint8Array, other: Uint8Array): Uint8Array {
  const { start, second } = holeOf(bytes);
  const content = ContentInfo.fromBER(Uint8Array.from(Buffer.from(text(bytes).slice(start + 1, second - 1), 'hex')).buffer);
  const signed = new SignedData({ schema: content.content });
  const certificate = Certificate.fromBER(Uint8Array.from(other).buffer);
  const [info] = signed.signerInfos;
  if (info !== undefined) info.sid = new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber });
  signed.certificates = [certificate, ...(signed.certificates ?? [])];
  content.content = signed.toSchema(true);
  const hex = Buffer.from(content.toSchema().toBER(false)).toString('hex');
  return withContents(bytes, (digits) => hex.padEnd(digits.length, '0'));
}

/** The CMS structure of one file in the hole of another. */
export function transplanted(from: Uint8Array, into: Uint8Array): Uint8Array {
  const { start, second } = holeOf(from);
  const taken = text(from).slice(start + 1, second - 1);
  return withContents(into, (digits) => taken.padEnd(digits.length, '0').slice(0, digits.length));
}
