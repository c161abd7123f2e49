import type { OutputOf } from '#contract/endpoint.ts';
import type { workFiles } from '#contract/records/files.ts';
import { numberAndSymbol } from '#contract/documents/number.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { listHistories, type SubjectEntry } from '../../audit/index.ts';
import { type ReadingScope, readingScope } from '../../documents/index.ts';
import { readableDocument, readableFile } from '../store/readable-file.ts';
import { tables } from '../store/records.tables.ts';

export type FileEvents = OutputOf<typeof workFiles.listEvents>;
export type FileEvent = FileEvents['events'][number];

/** Every act on the file and on those of its documents that the reader may read, in the order in which it was recorded. */
export async function listEvents(tx: Tx, actor: Actor, { id, after, limit }: { id: string; after?: string | undefined; limit: number }): Promise<FileEvents> {
  const scope = readingScope(actor);
  const file = await tables(tx).selectFrom('records.work_file as f').select('f.id').where('f.id', '=', id).where(readableFile(scope)).executeTakeFirst();
  if (file === undefined) throw new Refusal('not-found');
  const documents = await listNames(tx, scope, id);
  const entries = await listHistories(tx, [id, ...documents.keys()], { after, limit: limit + 1 });
  const opinions = await listOpinions(tx, [...documents.keys()]);
  const page = entries.slice(0, limit);
  return { events: page.map((entry) => eventOf(entry, documents, opinions)), next: entries.length > limit ? (page.at(-1)?.id ?? null) : null };
}

async function listNames(tx: Tx, scope: ReadingScope, fileId: string): Promise<Map<string, string>> {
  const rows = await tables(tx)
    .selectFrom('records.content as c')
    .innerJoin('documents.public_document as d', (join) => join.onRef('d.id', '=', 'c.document_id').onRef('d.kind', '=', 'c.kind'))
    .select(['d.id', 'd.number', 'd.symbol', 'd.subject'])
    .where('c.work_file_id', '=', fileId).where(readableDocument(scope)).execute();
  return new Map(rows.map(({ id, number, symbol, subject }) => [id, numberAndSymbol(number, number === null ? null : symbol) || subject]));
}

/** A direction and its entry are written in one transaction, so both bear its moment. */
async function listOpinions(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tables(tx).selectFrom('documents.public_direction').select(['incoming_id', 'at', 'opinion']).where('incoming_id', 'in', ids).execute();
  return new Map(rows.map(({ incoming_id: incomingId, at, opinion }) => [`${incomingId} ${at}`, opinion]));
}

function eventOf({ subjectId, ...entry }: SubjectEntry, documents: ReadonlyMap<string, string>, opinions: ReadonlyMap<string, string>): FileEvent {
  const document = documents.get(subjectId) ?? null;
  const words = entry.action.startsWith('documents.direct') ? (opinions.get(`${subjectId} ${entry.at}`) ?? null) : null;
  const detail = document === null ? detailForReader(entry.detail, documents) : entry.detail;
  return { ...entry, detail, documentId: document === null ? null : subjectId, document, words };
}

/** An entry of the file itself names what was put in: to those alone who may read it. */
function detailForReader({ subject, ...rest }: Record<string, string>, documents: ReadonlyMap<string, string>): Record<string, string> {
  return subject === undefined || !documents.has(rest['document'] ?? '') ? rest : { ...rest, subject };
}
