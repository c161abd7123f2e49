import { sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import type { Span } from '../rules/lines.ts';
import { tables } from '../store/registers.tables.ts';
import { ofScope, type RegisterScope } from './choose-agency.ts';
import type { SettledPeriod } from './settle-period.ts';

/**
 * The numbers given in the period. Periods that follow one another share no number and leave none out: each ends with the
 * highest number entered, or kept (số giữ), until its last day.
 */
export async function findSpan(tx: Tx, scope: RegisterScope, period: SettledPeriod): Promise<Span> {
  const { firstNumber, lastNumber } = period;
  const before = period.from === undefined ? 0 : await highestBefore(tx, scope, period, (day) => sql<boolean>`${sql.ref(day)} < ${period.from}::date`);
  const last = await (period.to === undefined ? lastNumber : highestBefore(tx, scope, period, (day) => sql<boolean>`${sql.ref(day)} <= ${period.to}::date`));
  return { first: Math.max(before + 1, firstNumber), last };
}

type IsBefore = (day: string) => ReturnType<typeof sql<boolean>>;

async function highestBefore(tx: Tx, scope: RegisterScope, period: SettledPeriod, isBefore: IsBefore): Promise<number> {
  if (period.book !== 'outgoing') return highestIncoming(tx, scope, period, isBefore);
  return Math.max(await highestOutgoing(tx, scope, period, isBefore), await highestKept(tx, scope, period, isBefore));
}

async function highestIncoming(tx: Tx, scope: RegisterScope, { year }: SettledPeriod, isBefore: IsBefore): Promise<number> {
  const { highest } = await tables(tx)
    .selectFrom('documents.public_incoming_line')
    .select(({ fn }) => fn.max<number | null>('line_number').as('highest'))
    .where(ofScope(scope))
    .where('year', '=', year)
    .where(isBefore('entered_on'))
    .executeTakeFirstOrThrow();
  return highest ?? 0;
}

async function highestOutgoing(tx: Tx, scope: RegisterScope, { year, series }: SettledPeriod, isBefore: IsBefore): Promise<number> {
  const { highest } = await tables(tx)
    .selectFrom('documents.public_outgoing_line')
    .select(({ fn }) => fn.max<number | null>('line_number').as('highest'))
    .where(ofScope(scope))
    .where('year', '=', year)
    .where('series', '=', series)
    .where(isBefore('entered_on'))
    .executeTakeFirstOrThrow();
  return highest ?? 0;
}

async function highestKept(tx: Tx, scope: RegisterScope, { year, series }: SettledPeriod, isBefore: IsBefore): Promise<number> {
  const { highest } = await tables(tx)
    .selectFrom('numbering.public_reservation')
    .select(({ fn }) => fn.max<number | null>('line_number').as('highest'))
    .where(ofScope(scope))
    .where('book', '=', 'outgoing')
    .where('year', '=', year)
    .where('series', '=', series)
    .where(isBefore('reserved_on'))
    .executeTakeFirstOrThrow();
  return highest ?? 0;
}
