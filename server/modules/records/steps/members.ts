import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tx } from '#server/platform/database/transaction.ts';
import { inMemory, type PackageMember, readWhole } from '../../files/index.ts';
import { listSignatures } from '../../signing/index.ts';
import { findReport } from '../../verification/index.ts';
import type { Matter } from '../queries/read-matter.ts';
import type { RecordsDeps } from '../records.deps.ts';
import { attachmentKey, lastingKey } from '../rules/attachment-key.ts';
import { signaturesIn } from '../rules/pdf-signatures.ts';

export interface PackedSignature {
  readonly path: string;
  readonly of: string;
  readonly byteRange: readonly number[];
}

/** A file of this module that goes with the package as it lies here. */
export const shipped = (name: string): PackageMember => inMemory(name, readFileSync(join(import.meta.dirname, '../data', name)));

/** Where each document, attachment and paper of a matter lies in a package. */
export function pathsOf({ documents, papers }: Matter, folder = ''): Map<string, string> {
  const number = (at: number): string => String(at + 1).padStart(3, '0');
  return new Map([
    ...documents.flatMap(({ id, sha256 }, at): [string, string][] => (sha256 === null ? [] : [[id, `${folder}documents/${number(at)}/original.pdf`]])),
    ...documents.flatMap(({ id, lastingSha256 }, at): [string, string][] => (lastingSha256 === null ? [] : [[lastingKey(id), `${folder}documents/${number(at)}/original.lasting.pdf`]])),
    ...documents.flatMap(({ id, attachments }, at): [string, string][] =>
      attachments.map((each, place) => [attachmentKey(id, each), `${folder}documents/${number(at)}/attachments/${number(place)}${/\.[a-z0-9]{1,5}$/iu.exec(each.name)?.[0].toLowerCase() ?? ''}`])),
    ...papers.map(({ id }, at): [string, string] => [id, `${folder}papers/${number(at)}.pdf`]),
  ]);
}

export interface Originals {
  readonly members: readonly PackageMember[];
  readonly signatures: readonly PackedSignature[];
}

/**
 * Originals byte for byte, each with its signatures and the verdict on them. One file at a time is in memory, for the
 * signatures that stand in it.
 */
export async function originalsOf(deps: Pick<RecordsDeps, 'storage'>, tx: Tx, matter: Matter, paths: ReadonlyMap<string, string>): Promise<Originals> {
  const members: PackageMember[] = [];
  const signatures: PackedSignature[] = [];
  const add = async (id: string, sha256: string): Promise<string> => {
    const path = paths.get(id) ?? '';
    const bytes = await bytesOf(deps, tx, sha256);
    members.push({ path, size: bytes.length, sha256, bytes: null });
    if (!path.endsWith('.pdf')) return path;
    const beside = path.replace(/\.pdf$/u, '');
    signaturesIn(bytes).forEach(({ cms, byteRange }, at) => {
      const place = `${beside}.signature-${at + 1}.p7s`;
      members.push(inMemory(place, cms));
      signatures.push({ path: place, of: path, byteRange });
    });
    const report = await findReport(tx, sha256);
    if (report !== undefined) members.push(inMemory(`${beside}.verification.json`, JSON.stringify(report, null, 2)));
    return beside;
  };
  for (const { id, sha256, lastingSha256, attachments } of matter.documents) {
    if (sha256 !== null) {
      const beside = await add(id, sha256);
      const signed = await listSignatures(tx, id);
      if (signed.length > 0) members.push(inMemory(`${beside}.signing.json`, JSON.stringify(signed, null, 2)));
    }
    if (lastingSha256 !== null) members.push({ path: paths.get(lastingKey(id)) ?? '', size: (await bytesOf(deps, tx, lastingSha256)).length, sha256: lastingSha256, bytes: null });
    for (const each of attachments) await add(attachmentKey(id, each), each.sha256);
  }
  for (const { id, sha256 } of matter.papers) await add(id, sha256);
  return { members, signatures };
}

async function bytesOf({ storage }: Pick<RecordsDeps, 'storage'>, tx: Tx, sha256: string): Promise<Buffer> {
  const bytes = await readWhole(tx, storage, sha256);
  if (bytes === undefined) throw new Error(`the file ${sha256} is not in the store`);
  return bytes;
}
