import type { RegisterBook } from '#contract/registers/books.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/registers.tables.ts';
import { ofScope, type RegisterScope } from './choose-agency.ts';

export interface Period {
  readonly book: RegisterBook;
  readonly year: number;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Which series of outgoing documents; the first of the year when left out. */
  readonly series?: string | undefined;
}

/** A period whose series is known, with the numbers it has come to. An agency keeps a book for each series. */
export interface SettledPeriod extends Period {
  readonly series: string;
  readonly firstNumber: number;
  readonly lastNumber: number;
}

export interface SeriesOfYear {
  readonly series: string;
  readonly name: string;
  readonly firstNumber: number;
  readonly lastNumber: number;
}

export async function settlePeriod(tx: Tx, scope: RegisterScope, period: Period): Promise<SettledPeriod> {
  const all = await listSeries(tx, scope, period);
  const chosen = all.find(({ series }) => series === (period.series ?? series));
  const { series, firstNumber, lastNumber } = chosen ?? { series: period.series ?? 'common', firstNumber: 1, lastNumber: 0 };
  return { ...period, series, firstNumber, lastNumber };
}

export const counterOf = (book: RegisterBook): 'incoming' | 'outgoing' => (book === 'outgoing' ? 'outgoing' : 'incoming');

/** The series of a book in a year, the common one first. */
export function listSeries(tx: Tx, scope: RegisterScope, { book, year }: Period): Promise<SeriesOfYear[]> {
  return tables(tx)
    .selectFrom('numbering.public_series')
    .select(['series', 'name', 'first_number as firstNumber', 'last_number as lastNumber'])
    .where(ofScope(scope))
    .where('book', '=', counterOf(book))
    .where('year', '=', year)
    .orderBy(({ eb }) => eb('series', '<>', 'common'))
    .orderBy('series')
    .execute();
}
