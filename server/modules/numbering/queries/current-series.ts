import type { Tx } from '#server/platform/database/transaction.ts';
import { allSeries } from '../rules/series-key.ts';
import { type Book, tables } from '../store/numbering.tables.ts';
import { findDivision } from './find-division.ts';

export interface CurrentSeries {
  readonly book: Book;
  readonly key: string;
  readonly name: string;
  readonly firstNumber: number;
  readonly lastNumber: number;
}

/** The series from which the agency takes numbers on a day, and how far each has come in its year. */
export async function currentSeries(tx: Tx, agencyId: string, on: string): Promise<CurrentSeries[]> {
  const year = Number(on.slice(0, 4));
  const known = await tables(tx)
    .selectFrom('numbering.series')
    .select(['book', 'key', 'first_number', 'last_number'])
    .where('agency_id', '=', agencyId)
    .where('year', '=', year)
    .execute();
  const outgoing = allSeries(await findDivision(tx, agencyId, on), year).map((series) => ({ book: 'outgoing' as const, ...series }));
  const all = [{ book: 'incoming' as const, key: 'common', name: 'Số đến' }, ...outgoing, { book: 'copy' as const, key: 'common', name: 'Số bản sao' }];
  return all.map((series) => {
    const row = known.find(({ book, key }) => book === series.book && key === series.key);
    return { ...series, firstNumber: row?.first_number ?? 0, lastNumber: row?.last_number ?? 0 };
  });
}
