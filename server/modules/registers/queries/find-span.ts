import { sql } from 'kysely';
import type { RegisterBook } from '#contract/registers/books.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import type { Span } from '../rules/lines.ts';
import { tables } from '../store/registers.tables.ts';
import type { RegisterScope } from './choose-agency.ts';

export interface Period {
  readonly book: RegisterBook;
  readonly year: number;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/**
 * The numbers given in the period. Periods that follow one another share no number and leave none out: each ends with the
 * highest number entered until its last day.
 */
export async function findSpan(tx: Tx, scope: RegisterScope, period: Period): Promise<Span> {
  const before = period.from === undefined ? 0 : await highestBefore(tx, scope, period, sql<boolean>`entered_on < ${period.from}::date`);
  const last = await (period.to === undefined ? lastNumber(tx, scope, period) : highestBefore(tx, scope, period, sql<boolean>`entered_on <= ${period.to}::date`));
  return { first: before + 1, last };
}

export const seriesOf = (book: RegisterBook): 'incoming' | 'outgoing' => (book === 'outgoing' ? 'outgoing' : 'incoming');

async function lastNumber(tx: Tx, scope: RegisterScope, { book, year }: Period): Promise<number> {
  const row = await tables(tx)
    .selectFrom('documents.public_series')
    .select('last_number')
    .where(ofScope(scope))
    .where('book', '=', seriesOf(book))
    .where('year', '=', year)
    .executeTakeFirst();
  return row?.last_number ?? 0;
}

async function highestBefore(tx: Tx, scope: RegisterScope, { book, year }: Period, isBefore: ReturnType<typeof sql<boolean>>): Promise<number> {
  const { highest } = await tables(tx)
    .selectFrom(book === 'outgoing' ? 'documents.public_outgoing_line' : 'documents.public_incoming_line')
    .select(({ fn }) => fn.max<number | null>('line_number').as('highest'))
    .where(ofScope(scope))
    .where('year', '=', year)
    .where(isBefore)
    .executeTakeFirstOrThrow();
  return highest ?? 0;
}

/** The one agency asked for, and only when the reader may read its registers. */
export const ofScope = ({ agencyId, agencies }: RegisterScope) =>
  sql<boolean>`(agency_id = ${agencyId}::uuid and agency_id = any(${sql.val([...agencies])}::uuid[]))`;
