import type { Insertable } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables, type UrgingRow } from './documents.tables.ts';

/** Keeps an urging or a reminder. Answers whether it is new: the same one on the same day is kept once. */
export async function insertUrging(tx: Tx, row: Insertable<UrgingRow>): Promise<boolean> {
  const { numInsertedOrUpdatedRows: inserted } = await tables(tx).insertInto('documents.urging').values(row).onConflict((conflict) => conflict.doNothing()).executeTakeFirstOrThrow();
  return inserted === 1n;
}
