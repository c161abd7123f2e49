import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from './documents.tables.ts';

/**
 * The next number of a book, from 1 on each 1 January (Decree 30/2020 art. 15 §1, art. 22). The counter's row stays locked
 * until the transaction ends: those who come after wait, a rollback gives the number back, so there is no gap and no twin.
 */
export async function takeNumber(tx: Tx, series: { agencyId: string; book: 'incoming' | 'outgoing'; year: number }): Promise<number> {
  const { last_number: number } = await tables(tx)
    .insertInto('documents.series')
    .values({ agency_id: series.agencyId, book: series.book, year: series.year, last_number: 1 })
    .onConflict((conflict) =>
      conflict.columns(['agency_id', 'book', 'year']).doUpdateSet((row) => ({ last_number: row('documents.series.last_number', '+', 1) })),
    )
    .returning('last_number')
    .executeTakeFirstOrThrow();
  return number;
}
