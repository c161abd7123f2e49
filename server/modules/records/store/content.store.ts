import { type Insertable, sql } from 'kysely';
import { newId } from '#server/platform/database/ids.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import type { ReadingScope } from '../../documents/index.ts';
import type { HeldFacts } from '../rules/closing.ts';
import { isFinished, readableDocument } from './readable-file.ts';
import { tables } from './records.tables.ts';

export interface NewContent {
  readonly fileId: string;
  readonly kind: 'incoming' | 'outgoing';
  readonly documentId: string;
  readonly by: string;
  readonly byReply: boolean;
}

/** Puts a reference to a document into a file; false when it lies there already. */
export async function insertContent(tx: Tx, { fileId, kind, documentId, by, byReply }: NewContent): Promise<boolean> {
  const rows = await tables(tx).insertInto('records.content').values({ work_file_id: fileId, document_id: documentId, kind, added_by: by, by_reply: byReply })
    .onConflict((conflict) => conflict.doNothing()).returning('document_id').execute();
  return rows.length === 1;
}

export async function deleteContent(tx: Tx, fileId: string, documentId: string): Promise<boolean> {
  const content = await tables(tx).deleteFrom('records.content').where('work_file_id', '=', fileId).where('document_id', '=', documentId).returning('document_id').execute();
  if (content.length > 0) return true;
  const papers = await tables(tx).deleteFrom('records.paper').where('work_file_id', '=', fileId).where('id', '=', documentId).returning('id').execute();
  return papers.length > 0;
}

/** A document that the scope may read, as far as putting it away needs to know it. */
export async function findReadable(tx: Tx, scope: ReadingScope, { kind, documentId }: { kind: 'incoming' | 'outgoing'; documentId: string }): Promise<{ agencyId: string; subject: string } | undefined> {
  return tables(tx).selectFrom('documents.public_document as d').select(['d.agency_id as agencyId', 'd.subject']).where('d.kind', '=', kind).where('d.id', '=', documentId).where(readableDocument(scope)).executeTakeFirst();
}

/** The issued replies to a received document, that the scope may read. */
export async function findReplies(tx: Tx, scope: ReadingScope, incomingId: string): Promise<string[]> {
  const rows = await tables(tx).selectFrom('documents.public_document as d').select('d.id').where('d.kind', '=', 'outgoing').where('d.answers_id', '=', incomingId).where('d.state', '=', 'issued')
    .where(readableDocument(scope)).execute();
  return rows.map(({ id }) => id);
}

/** What an issued document answers, and the open files of its agency that hold it: the reply belongs there too. */
export async function findFilesOfAnswered(tx: Tx, outgoingId: string): Promise<string[]> {
  const rows = await tables(tx)
    .selectFrom('documents.public_document as d')
    .innerJoin('records.content as c', 'c.document_id', 'd.answers_id')
    .innerJoin('records.work_file as f', 'f.id', 'c.work_file_id')
    .select('f.id')
    .where('d.kind', '=', 'outgoing').where('d.id', '=', outgoingId).where('f.state', '=', 'open').whereRef('f.agency_id', '=', 'd.agency_id')
    .orderBy('f.id')
    .execute();
  return rows.map(({ id }) => id);
}

/** All that lies in the file, whoever may read it: whether it can be closed does not hang on who asks. */
export async function listHeld(tx: Tx, fileId: string): Promise<{ documents: (HeldFacts & { id: string; readers: string[] })[]; papers: number }> {
  const documents = await tables(tx)
    .selectFrom('records.content as c')
    .innerJoin('documents.public_document as d', (join) => join.onRef('d.id', '=', 'c.document_id').onRef('d.kind', '=', 'c.kind'))
    .select(['d.id', 'd.subject', 'd.readers', isFinished.as('isFinished')])
    .where('c.work_file_id', '=', fileId)
    .execute();
  const { count } = await tables(tx).selectFrom('records.paper').select(({ fn }) => fn.countAll<number>().as('count')).where('work_file_id', '=', fileId).executeTakeFirstOrThrow();
  return { documents, papers: count };
}

export async function insertPaper(tx: Tx, row: Omit<Insertable<{ work_file_id: string; sha256: string; size: number; pages: number; file_name: string; title: string; paper_on: string; added_by: string }>, 'id'>): Promise<string> {
  const id = newId();
  await tables(tx).insertInto('records.paper').values({ id, ...row }).execute();
  return id;
}

/** Which of these files of the store are papers of some work file. */
export async function findPapersInUse(tx: Tx, hashes: readonly string[]): Promise<string[]> {
  const rows = await tables(tx).selectFrom('records.paper').select('sha256').where(sql<boolean>`sha256 = any(${sql.val([...hashes])}::text[])`).execute();
  return rows.map(({ sha256 }) => sha256);
}

/** Takes a file of the store out of every work file in which it is a paper; answers which. */
export async function deletePapersOf(tx: Tx, sha256: string): Promise<string[]> {
  const rows = await tables(tx).deleteFrom('records.paper').where('sha256', '=', sha256).returning('work_file_id as id').execute();
  return [...new Set(rows.map(({ id }) => id))].toSorted();
}
