import type { Insertable, Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { type RequestRow, tables } from './exchange.tables.ts';

export type StoredRequest = Selectable<RequestRow>;

/** One request for each document, however often it is asked; answers whether this one is new. */
export async function insertRequest(tx: Tx, row: Insertable<RequestRow>): Promise<boolean> {
  const inserted = await tables(tx).insertInto('exchange.request').values(row).onConflict((conflict) => conflict.column('incoming_id').doNothing()).returning('id').execute();
  return inserted.length === 1;
}

export function lockRequest(tx: Tx, id: string): Promise<StoredRequest | undefined> {
  return tables(tx).selectFrom('exchange.request').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function saveAnswer(tx: Tx, id: string, answer: { answer: 'agreed' | 'refused'; reason: string | null; by: string; byTitle: string; at: Date }): Promise<void> {
  await tables(tx)
    .updateTable('exchange.request')
    .set({ answer: answer.answer, answer_reason: answer.reason, answered_by: answer.by, answered_by_title: answer.byTitle, answered_at: answer.at.toISOString() })
    .where('id', '=', id)
    .execute();
}

/** Two packets about one document are taken one after the other, also before there is a row to lock. */
export async function lockDocumentId(tx: Tx, documentId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${documentId}, 45))`.execute(tables(tx));
}
