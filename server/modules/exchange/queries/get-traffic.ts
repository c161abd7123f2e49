import { sql } from 'kysely';
import type { OutputOf } from '#contract/endpoint.ts';
import type { traffic } from '#contract/exchange/traffic.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/exchange.tables.ts';
import { countOverdue, type Deadlines } from './list-overdue.ts';
import { among, overlaps } from './shown.ts';

type Traffic = OutputOf<typeof traffic.getTraffic>;

/** What waits for somebody in the reader's agencies. */
export async function countMine(tx: Tx, agencies: readonly string[], deadlines: Deadlines): Promise<NonNullable<Traffic['mine']>> {
  const outbox = await tables(tx)
    .selectFrom('exchange.outbox')
    .select([sql<number>`count(*) filter (where state = 'waiting')::int`.as('waiting'), sql<number>`count(*) filter (where state = 'dead')::int`.as('dead')])
    .where(among('agency_id', agencies))
    .where('state', 'in', ['waiting', 'dead'])
    .executeTakeFirstOrThrow();
  const inbound = await tables(tx).selectFrom('exchange.inbound').select(({ fn }) => fn.countAll<number>().as('refused')).where(overlaps('agency_ids', agencies)).where('state', '=', 'refused').executeTakeFirstOrThrow();
  const requests = await tables(tx).selectFrom('exchange.request').select(({ fn }) => fn.countAll<number>().as('requests')).where(among('agency_id', agencies)).where('answer', 'is', null).executeTakeFirstOrThrow();
  return { ...outbox, ...inbound, ...requests, overdue: await countOverdue(tx, agencies, deadlines) };
}

/** Each line with what passes over it, for administrators of the house: numbers alone. */
export async function countLines(tx: Tx, today: string): Promise<NonNullable<Traffic['lines']>> {
  const onDay = (column: string) => sql<boolean>`(${sql.ref(column)} at time zone 'Asia/Ho_Chi_Minh')::date = ${today}::date`;
  return tables(tx)
    .selectFrom('exchange.line as l')
    .leftJoinLateral(
      ({ selectFrom }) => selectFrom('exchange.outbox as o').whereRef('o.line_id', '=', 'l.id').select([
        sql<number>`(count(*) filter (where o.state = 'waiting'))::int`.as('waiting'), sql<number>`(count(*) filter (where o.state = 'dead'))::int`.as('dead'),
        sql<number>`(count(*) filter (where ${onDay('o.sent_at')}))::int`.as('sentToday'),
      ]).as('out'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      ({ selectFrom }) => selectFrom('exchange.inbound as i').whereRef('i.line_id', '=', 'l.id').select([
        sql<number>`(count(*) filter (where i.state = 'failed'))::int`.as('failed'), sql<number>`(count(*) filter (where i.state = 'refused' and ${onDay('i.settled_at')}))::int`.as('refusedToday'),
        sql<number>`(count(*) filter (where i.state = 'taken' and ${onDay('i.settled_at')}))::int`.as('takenToday'),
      ]).as('into'),
      (join) => join.onTrue(),
    )
    .select(['l.id', 'l.name', 'l.kind', 'l.enabled', 'l.listed_at as listedAt', 'l.last_problem as lastProblem', 'l.check_milliseconds as checkMilliseconds', 'out.waiting', 'out.dead', 'out.sentToday', 'into.failed', 'into.refusedToday', 'into.takenToday'])
    .$narrowType<{ waiting: number; dead: number; sentToday: number; failed: number; refusedToday: number; takenToday: number }>()
    .orderBy('l.name')
    .execute();
}
