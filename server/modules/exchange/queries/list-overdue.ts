import { sql } from 'kysely';
import type { OutputOf } from '#contract/endpoint.ts';
import type { traffic } from '#contract/exchange/traffic.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/exchange.tables.ts';
import { among, documentOf } from './shown.ts';

type Row = OutputOf<typeof traffic.listOverdue>['rows'][number];

export interface Deadlines {
  /** The receipt is told on the day itself (Decree 30/2020 art. 21). */
  readonly today: string;
  /** Registration, at latest on the next working day, is late for what was sent before this one (art. 22). */
  readonly lastWorkingDay: string;
}

const sentOn = sql<string>`(o.sent_at at time zone 'Asia/Ho_Chi_Minh')::date`;
const withoutReceipt = sql<boolean>`coalesce(v.status, '00') = '00'`;

const overdue = (tx: Tx, agencies: readonly string[], { today, lastWorkingDay }: Deadlines) =>
  tables(tx)
    .selectFrom('exchange.outbox as o')
    .innerJoin('documents.public_delivery as v', (join) => join.onRef('v.outgoing_id', '=', 'o.outgoing_id').onRef('v.agency_id', '=', 'o.recipient_id'))
    .where(among('o.agency_id', agencies))
    .where('o.what', 'in', ['new', 'replace'])
    .where('o.state', '=', 'sent')
    .where(sql<boolean>`((${withoutReceipt} and ${sentOn} < ${today}::date) or (v.status = '01' and ${sentOn} < ${lastWorkingDay}::date))`);

/** Deliveries over lines whose receivers are late with a word, the longest first. */
export async function listOverdue(tx: Tx, agencies: readonly string[], deadlines: Deadlines, limit: number): Promise<Row[]> {
  const rows = await overdue(tx, agencies, deadlines)
    .innerJoin('documents.public_document as d', 'd.id', 'o.outgoing_id')
    .select(['o.recipient_id', 'v.agency_name', 'o.sent_at', withoutReceipt.as('withoutReceipt'), 'd.kind as documentKind', 'd.id as documentRef', 'd.subject as title', 'd.number', 'd.symbol'])
    .orderBy('o.sent_at')
    .orderBy('o.id')
    .limit(limit)
    .execute();
  return rows.flatMap((row) => {
    const document = documentOf(row);
    if (document === null) return [];
    return [{ outgoingId: document.id, number: document.number, title: document.title, agencyId: row.recipient_id, agencyName: row.agency_name, sentAt: row.sent_at ?? '', lacks: row.withoutReceipt ? ('receipt' as const) : ('registration' as const) }];
  });
}

export async function countOverdue(tx: Tx, agencies: readonly string[], deadlines: Deadlines): Promise<number> {
  const { count } = await overdue(tx, agencies, deadlines).select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  return count;
}
