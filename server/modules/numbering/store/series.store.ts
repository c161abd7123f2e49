import { sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import type { Series } from '../rules/series-key.ts';
import { type Book, tables } from './numbering.tables.ts';

export interface SeriesOfYear extends Series {
  readonly agencyId: string;
  readonly book: Book;
  readonly year: number;
}

/**
 * The next number of a series, from 1 on each 1 January (Decree 30/2020 art. 15 §1, art. 22). The counter's row stays locked
 * until the transaction ends: those who come after wait, a rollback gives the number back, so there is no gap and no twin.
 */
export async function advance(tx: Tx, series: SeriesOfYear, first = 1): Promise<number> {
  const { last_number: number } = await tables(tx)
    .insertInto('numbering.series')
    .values({ agency_id: series.agencyId, book: series.book, year: series.year, key: series.key, name: series.name, first_number: first, last_number: first })
    .onConflict((conflict) =>
      conflict.columns(['agency_id', 'book', 'year', 'key']).doUpdateSet((row) => ({ last_number: row('numbering.series.last_number', '+', 1) })),
    )
    .returning('last_number')
    .executeTakeFirstOrThrow();
  return number;
}

/**
 * Where a series that begins within the year starts: above every number of the divisions before it. Locks their counters, so
 * that a number being given at this moment counts too.
 */
export async function firstAbove(tx: Tx, { agencyId, book, year, key }: SeriesOfYear): Promise<number> {
  const since = key.slice(key.indexOf('@'));
  const rows = await tables(tx)
    .selectFrom('numbering.series')
    .select(['key', 'last_number'])
    .where('agency_id', '=', agencyId)
    .where('book', '=', book)
    .where('year', '=', year)
    .where(sql<boolean>`key not like 'body:%'`)
    .orderBy('key')
    .forUpdate()
    .execute();
  const before = rows.filter((row) => !row.key.endsWith(since));
  return Math.max(0, ...before.map((row) => row.last_number)) + 1;
}
