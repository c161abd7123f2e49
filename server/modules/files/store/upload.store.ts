import { sql } from 'kysely';
import { newId } from '#server/platform/database/ids.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables, type TextState } from './files.tables.ts';

export interface NewUpload {
  readonly personId: string;
  readonly sha256: string;
  readonly fileName: string;
  readonly pages: number;
  readonly textState: TextState;
  readonly text: string;
  readonly readings: unknown;
}

export interface Upload extends NewUpload {
  readonly id: string;
  readonly size: number;
}

/** Notes a file that passed the gate, for the person who brought it. */
export async function saveUpload(tx: Tx, upload: NewUpload): Promise<string> {
  const id = newId();
  await tables(tx)
    .insertInto('files.upload')
    .values({
      id, person_id: upload.personId, sha256: upload.sha256, file_name: upload.fileName, pages: upload.pages,
      text_state: upload.textState, text: upload.text, readings: JSON.stringify(upload.readings),
    })
    .execute();
  return id;
}

const HELD_FOR = sql<string>`now() - interval '24 hours'`;

/** The person's own upload while it is held; nobody else can name it. */
export async function findUpload(tx: Tx, id: string, personId: string): Promise<Upload | undefined> {
  const row = await select(tx, id, personId).executeTakeFirst();
  return row === undefined ? undefined : uploadOf(row, personId);
}

/** The same for the act that takes it: of two at once the second waits here and then finds it used up. */
export async function lockUpload(tx: Tx, id: string, personId: string): Promise<Upload | undefined> {
  const row = await select(tx, id, personId).forUpdate('u').executeTakeFirst();
  return row === undefined ? undefined : uploadOf(row, personId);
}

const select = (tx: Tx, id: string, personId: string) =>
  tables(tx)
    .selectFrom('files.upload as u')
    .innerJoin('files.blob as b', 'b.sha256', 'u.sha256')
    .select(['u.id', 'b.sha256', 'u.file_name', 'u.pages', 'u.text_state', 'u.text', 'u.readings', 'b.size'])
    .where('u.id', '=', id)
    .where('u.person_id', '=', personId)
    .where('u.created_at', '>', HELD_FOR);

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirst']>>>;

const uploadOf = (row: Row, personId: string): Upload => ({
  id: row.id, personId, sha256: row.sha256, fileName: row.file_name, pages: row.pages, textState: row.text_state, text: row.text,
  readings: row.readings, size: row.size,
});

/** Whether the person's upload was found to bear the mark of a state secret after it had been taken. */
export async function isWithheldUpload(tx: Tx, id: string, personId: string): Promise<boolean> {
  const row = await tables(tx).selectFrom('files.upload').select('id').where('id', '=', id).where('person_id', '=', personId).where('text_state', '=', 'withheld').executeTakeFirst();
  return row !== undefined;
}

/** Nothing of the file stays with its uploads: only that there was one, for its person to be told. Answers which. */
export async function withholdUploads(tx: Tx, sha256: string): Promise<string[]> {
  const rows = await tables(tx)
    .updateTable('files.upload')
    .set({ sha256: null, text_state: 'withheld', text: '', file_name: '', readings: '{}' })
    .where('sha256', '=', sha256)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** An act has taken the file: the upload is used up. */
export async function deleteUpload(tx: Tx, id: string): Promise<void> {
  await tables(tx).deleteFrom('files.upload').where('id', '=', id).execute();
}

export async function deleteExpiredUploads(tx: Tx): Promise<void> {
  await tables(tx).deleteFrom('files.upload').where('created_at', '<=', HELD_FOR).execute();
}
