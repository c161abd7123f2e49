import { sql } from 'kysely';
import type { OutputOf } from '#contract/endpoint.ts';
import type { traffic } from '#contract/exchange/traffic.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { tables } from '../store/exchange.tables.ts';
import type { InboundScope } from './list-inbound.ts';
import { documentOf, overlaps, problemOf } from './shown.ts';

/** One packet of the reader's agencies, with what became of it. */
export async function getPacket(tx: Tx, { agencies, seesStray }: InboundScope, id: string): Promise<OutputOf<typeof traffic.getPacket>> {
  const row = await tables(tx)
    .selectFrom('exchange.packet as p')
    .leftJoin('exchange.inbound as i', 'i.packet_id', 'p.id')
    .leftJoin('exchange.outbox as o', 'o.packet_id', 'p.id')
    .leftJoin('exchange.line as l', (join) => join.on(sql<boolean>`l.id = coalesce(p.line_id, o.line_id)`))
    .leftJoin('exchange.received as r', (join) => join.onRef('r.packet_id', '=', 'p.id').on(sql<boolean>`r.agency_id = any(${sql.val([...agencies])}::uuid[])`))
    .leftJoin('documents.public_document as d', (join) => join.on(sql<boolean>`d.id = coalesce(o.outgoing_id, o.incoming_id, r.incoming_id)`))
    .select([
      'p.id', 'p.direction', 'p.what', 'p.kind', 'p.from_code as fromCode', 'p.to_codes as toCodes', 'p.document_id as documentId', 'p.sha256', 'p.size', 'p.signature', 'p.at', 'l.name as lineName',
      sql<string | null>`coalesce(o.transport_id, i.transport_id)`.as('transportId'), sql<string | null>`coalesce(o.state, i.state)`.as('state'),
      sql<string | null>`coalesce(o.problem, i.problem)`.as('problem'), sql<string | null>`coalesce(o.problem_detail, i.problem_detail)`.as('detail'),
      'd.kind as documentKind', 'd.id as documentRef', 'd.subject as title', 'd.number', 'd.symbol',
    ])
    .where('p.id', '=', id)
    .where(sql<boolean>`(${overlaps('p.agency_ids', agencies)} or (${seesStray} and p.agency_ids = '{}'))`)
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) throw new Refusal('not-found');
  const { documentKind: _kind, documentRef: _ref, title: _title, number: _number, symbol: _symbol, detail, ...packet } = row;
  return { ...packet, state: packet.state ?? 'listed', problem: problemOf(packet.problem, detail), document: documentOf(row) };
}
