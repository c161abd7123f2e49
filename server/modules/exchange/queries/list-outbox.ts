import type { OutputOf, ParsedOf } from '#contract/endpoint.ts';
import type { traffic } from '#contract/exchange/traffic.ts';
import { agenciesReadWhole, type Actor, capacityWhere } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/exchange.tables.ts';
import { among, documentOf, problemOf } from './shown.ts';

type Answer = OutputOf<typeof traffic.listOutbox>;
type Query = ParsedOf<typeof traffic.listOutbox>['query'];

/** Whether somebody may have given-up packets of an agency sent again: its records office. */
export const maySendAgain = (actor: Actor, agencyId: string): boolean => capacityWhere(actor, (capacity) => capacity.role === 'clerk' && capacity.agencyId === agencyId) !== undefined;

/** What the reader's agencies send to other houses, latest first. */
export async function listOutbox(tx: Tx, actor: Actor, { state, before, limit }: Query): Promise<Answer> {
  const rows = await tables(tx)
    .selectFrom('exchange.outbox as o')
    .leftJoin('exchange.line as l', 'l.id', 'o.line_id')
    .leftJoin('documents.public_document as d', (join) => join.on(({ eb, or }) => or([eb('d.id', '=', eb.ref('o.outgoing_id')), eb('d.id', '=', eb.ref('o.incoming_id'))])))
    .select([
      'o.id', 'o.seq', 'o.what', 'o.state', 'o.agency_id', 'o.recipient_name', 'o.document_id', 'o.attempts', 'o.next_at', 'o.problem', 'o.problem_detail', 'o.queued_at', 'o.sent_at', 'o.packet_id',
      'l.name as lineName', 'd.kind as documentKind', 'd.id as documentRef', 'd.subject as title', 'd.number', 'd.symbol',
    ])
    .where(among('o.agency_id', agenciesReadWhole(actor)))
    .$if(state !== undefined, (query) => query.where('o.state', '=', state ?? 'waiting'))
    .$if(before !== undefined, (query) => query.where('o.seq', '<', placeOf(before)))
    .orderBy('o.seq', 'desc')
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  return {
    rows: shown.map((row) => ({
      id: row.id, what: row.what, state: row.state, agencyId: row.agency_id, recipientName: row.recipient_name, document: documentOf(row), documentId: row.document_id, attempts: row.attempts,
      nextAt: row.state === 'waiting' ? row.next_at : null, problem: problemOf(row.problem, row.problem_detail), lineName: row.lineName, queuedAt: row.queued_at, sentAt: row.sent_at,
      packetId: row.packet_id, maySendAgain: row.state === 'dead' && maySendAgain(actor, row.agency_id),
    })),
    next: rows.length > limit ? String(shown.at(-1)?.seq ?? '') : null,
  };
}

/** A mark that is none begins at the top. */
const placeOf = (before: string | undefined): number => (/^\d{1,15}$/u.test(before ?? '') ? Number(before) : Number.MAX_SAFE_INTEGER);
