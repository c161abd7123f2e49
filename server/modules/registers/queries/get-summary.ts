import type { OutputOf } from '#contract/endpoint.ts';
import type { registers, Standing } from '#contract/registers/endpoints.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { findOrganizations } from '../../identity/index.ts';
import { type Span, volumesOf } from '../rules/lines.ts';
import { standingOfIncoming, standingOfOutgoing } from '../rules/standing.ts';
import { tables } from '../store/registers.tables.ts';
import { ofScope, type RegisterScope } from './choose-agency.ts';
import { findSpan } from './find-span.ts';
import { counterOf, listSeries, type Period, settlePeriod, type SettledPeriod } from './settle-period.ts';

type Summary = OutputOf<typeof registers.getSummary>;

/** The head and the foot of a register: whose it is, which numbers, how many of them stand how. */
export async function getSummary(tx: Tx, scope: RegisterScope, { period: asked, today }: { period: Period; today: string }): Promise<Summary> {
  const period = await settlePeriod(tx, scope, asked);
  const span = await findSpan(tx, scope, period);
  const series = await listSeries(tx, scope, period);
  const organizations = await findOrganizations(tx, scope.agencies);
  const agency = organizations.find(({ id }) => id === scope.agencyId);
  const isEmpty = span.last < span.first;
  return {
    agencyId: scope.agencyId, agencyName: agency?.name ?? '', superiorName: agency?.superiorName ?? null,
    agencies: organizations.map(({ id, name }) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, 'vi')),
    years: await listYears(tx, scope, period), seriesKey: period.series, series: series.map(({ series: key, name }) => ({ key, name })),
    firstNumber: isEmpty ? 0 : span.first, lastNumber: isEmpty ? 0 : span.last,
    totals: await countLines(tx, scope, { period, span, today }), volumes: volumesOf(span),
  };
}

/** Counts by the rule that judges each line, on the facts it judges by; numbers without a document are the rest. */
async function countLines(tx: Tx, scope: RegisterScope, asked: { period: SettledPeriod; span: Span; today: string }): Promise<Summary['totals']> {
  const lines = Math.max(0, asked.span.last - asked.span.first + 1);
  const totals = { lines, 'on-time': 0, 'late': 0, 'open': 0, 'overdue': 0, 'reserved': 0, 'voided': lines };
  totals.reserved = asked.period.book === 'outgoing' ? await countKept(tx, scope, asked) : 0;
  totals.voided -= totals.reserved;
  for (const { standing, count } of await (asked.period.book === 'outgoing' ? countOutgoing : countIncoming)(tx, scope, asked)) {
    totals[standing] += count;
    totals.voided -= count;
  }
  return totals;
}

async function countKept(tx: Tx, scope: RegisterScope, { period, span }: { period: SettledPeriod; span: Span }): Promise<number> {
  const { count } = await tables(tx)
    .selectFrom('numbering.public_reservation')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(ofScope(scope))
    .where('book', '=', 'outgoing')
    .where('year', '=', period.year)
    .where('series', '=', period.series)
    .where('state', '=', 'reserved')
    .where('line_number', '>=', span.first)
    .where('line_number', '<=', span.last)
    .executeTakeFirstOrThrow();
  return count;
}

interface Counted {
  readonly standing: Standing;
  readonly count: number;
}

async function countIncoming(tx: Tx, scope: RegisterScope, { period, span, today }: { period: SettledPeriod; span: Span; today: string }): Promise<Counted[]> {
  const groups = await tables(tx)
    .selectFrom('documents.public_incoming_line')
    .select(({ fn }) => ['due_on as dueOn', 'closed_on as closedOn', fn.countAll<number>().as('count')])
    .where(ofScope(scope))
    .where('year', '=', period.year)
    .where('line_number', '>=', span.first)
    .where('line_number', '<=', span.last)
    .groupBy(['due_on', 'closed_on'])
    .execute();
  return groups.map((group) => ({ standing: standingOfIncoming(group, today), count: group.count }));
}

async function countOutgoing(tx: Tx, scope: RegisterScope, { period, span }: { period: SettledPeriod; span: Span }): Promise<Counted[]> {
  const groups = await tables(tx)
    .selectFrom('documents.public_outgoing_line')
    .select(({ fn }) => ['signed_on as signedOn', 'entered_on as issuedOn', 'urgency', fn.countAll<number>().as('count')])
    .where(ofScope(scope))
    .where('year', '=', period.year)
    .where('line_number', '>=', span.first)
    .where('line_number', '<=', span.last)
    .where('series', '=', period.series)
    .groupBy(['signed_on', 'entered_on', 'urgency'])
    .execute();
  return groups.map((group) => ({ standing: standingOfOutgoing(group), count: group.count }));
}

async function listYears(tx: Tx, scope: RegisterScope, { book }: Period): Promise<number[]> {
  const rows = await tables(tx).selectFrom('numbering.public_series').select('year').distinct().where(ofScope(scope)).where('book', '=', counterOf(book)).orderBy('year', 'desc').execute();
  return rows.map(({ year }) => year);
}
