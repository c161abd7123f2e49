import type { OutputOf } from '#contract/endpoint.ts';
import type { traffic } from '#contract/exchange/traffic.ts';
import { type Actor, capacityWhere } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/exchange.tables.ts';
import { maySendAgain } from './list-outbox.ts';
import { problemOf } from './shown.ts';

type Dispatch = OutputOf<typeof traffic.listDispatches>['dispatches'][number];
type Arrival = NonNullable<OutputOf<typeof traffic.getArrival>['arrival']>;

/** What goes to other houses of one document, in the order it was caused. Whether the reader may read the document, the caller has asked. */
export async function listDispatches(tx: Tx, actor: Actor, of: { outgoingId: string } | { incomingId: string }): Promise<Dispatch[]> {
  const rows = await tables(tx)
    .selectFrom('exchange.outbox as o')
    .leftJoin('exchange.line as l', 'l.id', 'o.line_id')
    .select(['o.id', 'o.agency_id', 'o.recipient_id', 'o.what', 'o.state', 'o.attempts', 'o.next_at', 'o.sent_at', 'o.problem', 'o.problem_detail', 'o.packet_id', 'l.name as lineName'])
    .where(({ eb }) => ('outgoingId' in of ? eb('o.outgoing_id', '=', of.outgoingId) : eb('o.incoming_id', '=', of.incomingId)))
    .orderBy('o.seq')
    .execute();
  return rows.map((row) => ({
    id: row.id, agencyId: row.recipient_id, what: row.what, state: row.state, attempts: row.attempts, nextAt: row.state === 'waiting' ? row.next_at : null, sentAt: row.sent_at,
    problem: problemOf(row.problem, row.problem_detail), lineName: row.lineName, packetId: row.packet_id, maySendAgain: row.state === 'dead' && maySendAgain(actor, row.agency_id),
  }));
}

/** How a received document came over a line; null for one that did not. */
export async function findArrival(tx: Tx, actor: Actor, incomingId: string): Promise<Arrival | null> {
  const row = await tables(tx)
    .selectFrom('exchange.received as r')
    .innerJoin('exchange.packet as p', 'p.id', 'r.packet_id')
    .leftJoin('exchange.line as l', 'l.id', 'r.line_id')
    .select(['r.sender_name as senderName', 'r.sender_code as senderCode', 'r.document_id as documentId', 'r.at', 'r.packet_id as packetId', 'p.signature', 'l.name as lineName'])
    .where('r.incoming_id', '=', incomingId)
    .executeTakeFirst();
  return row === undefined ? null : { ...row, told: await listDispatches(tx, actor, { incomingId }), request: await findRequest(tx, actor, incomingId) };
}

async function findRequest(tx: Tx, actor: Actor, incomingId: string): Promise<Arrival['request']> {
  const row = await tables(tx)
    .selectFrom('exchange.request')
    .select(['id', 'agency_id', 'reason', 'asked_at as askedAt', 'answer', 'answer_reason as answerReason', 'answered_at as answeredAt', 'answered_by as answeredBy', 'answered_by_title as answeredByTitle'])
    .where('incoming_id', '=', incomingId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { agency_id: agencyId, ...request } = row;
  const isClerk = capacityWhere(actor, (capacity) => capacity.role === 'clerk' && capacity.agencyId === agencyId) !== undefined;
  return { ...request, mayAnswer: isClerk && row.answer === null };
}
