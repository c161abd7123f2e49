import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { InputOf } from '#contract/endpoint.ts';
import type { contract } from '#contract/index.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import type { Office } from '../documents/testing.ts';

export type OpenFileInput = InputOf<typeof contract.records.openFile>['body'];

/** What stands on the cover of a file of the office's officer. */
export const someCover = (office: Office, changes: Partial<OpenFileInput> = {}): OpenFileInput =>
  ({ title: 'Hồ sơ về việc tổ chức làm việc từ xa', retentionYears: 10, unitId: office.unitId, responsiblePostId: office.officerPostId, ...changes });

/** A file that the officer has opened. */
export async function aFile(office: Office, changes: Partial<OpenFileInput> = {}): Promise<{ id: string; version: number; notation: string }> {
  return office.officer.call('records', 'openFile', { body: someCover(office, changes) });
}

/** Puts a document into a file. */
export const putInto = (person: Visitor, id: string, kind: 'incoming' | 'outgoing', documentId: string) => person.call('records', 'putIn', { params: { id }, body: { kind, documentId } });

/** A file with finished documents in it, closed. */
export async function aClosedFile(office: Office, documents: readonly { kind: 'incoming' | 'outgoing'; id: string }[], changes: Partial<OpenFileInput> = {}): Promise<{ id: string; version: number }> {
  const { id } = await aFile(office, changes);
  for (const document of documents) await putInto(office.officer, id, document.kind, document.id);
  const { version, title, retentionYears } = await office.officer.call('records', 'getFile', { params: { id } });
  return office.officer.call('records', 'closeFile', { params: { id }, body: { version, title, retentionYears } });
}

/** Uploads a paper into a file as the web does. */
export const sendPaper = (person: Visitor, id: string, bytes: Uint8Array, fileName = 'bien-ban.pdf') =>
  person.app.inject({ method: 'POST', url: `/api/records/files/${id}/papers`, payload: Buffer.from(bytes), headers: { ...person.headers(), 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(fileName) } });

/** All words of a printed list, in one line. */
export async function wordsOfPdf(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, async (_, at) => (await (await pdf.getPage(at + 1)).getTextContent()).items));
  return pages.flat().map((item) => ('str' in item ? item.str : '')).join(' ').replaceAll(/\s+/gu, ' ');
}
