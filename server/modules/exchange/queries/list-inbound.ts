import { sql } from 'kysely';
import type { OutputOf, ParsedOf } from '#contract/endpoint.ts';
import type { traffic } from '#contract/exchange/traffic.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/exchange.tables.ts';
import { documentOf, overlaps, problemOf } from './shown.ts';

type Answer = OutputOf<typeof traffic.listInbound>;
type Query = ParsedOf<typeof traffic.listInbound>['query'];

export interface InboundScope {
  /** Agencies that the reader reads whole. */
  readonly agencies: readonly string[];
  /** Administrators of the house see what names no agency of it: there is nobody else to. */
  readonly seesStray: boolean;
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u;

/** What has come from other houses for the reader's agencies, latest first. */
export async function listInbound(tx: Tx, { agencies, seesStray }: InboundScope, { state, before, limit }: Query): Promise<Answer> {
  const rows = await tables(tx)
    .selectFrom('exchange.inbound as i')
    .leftJoin('exchange.line as l', 'l.id', 'i.line_id')
    .leftJoin('exchange.packet as p', 'p.id', 'i.packet_id')
    .leftJoin('exchange.received as r', (join) => join.onRef('r.packet_id', '=', 'i.packet_id').on(sql<boolean>`r.agency_id = any(${sql.val([...agencies])}::uuid[])`))
    .leftJoin('documents.public_document as d', 'd.id', 'r.incoming_id')
    .distinctOn('i.id')
    .select([
      'i.id', 'i.kind', 'i.state', 'i.attempts', 'i.next_at', 'i.problem', 'i.problem_detail', 'i.listed_at', 'i.settled_at', 'i.packet_id', 'i.told_from', 'p.what', 'p.from_code', 'p.document_id',
      'r.sender_name', 'l.name as lineName', 'd.kind as documentKind', 'd.id as documentRef', 'd.subject as title', 'd.number', 'd.symbol',
    ])
    .where(sql<boolean>`(${overlaps('i.agency_ids', agencies)} or (${seesStray} and i.agency_ids = '{}'))`)
    .$if(state !== undefined, (query) => query.where('i.state', '=', state ?? 'listed'))
    .$if(before !== undefined && UUID.test(before), (query) => query.where('i.id', '<', before ?? ''))
    .orderBy('i.id', 'desc')
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  return {
    rows: shown.map((row) => ({
      id: row.id, what: row.what, kind: row.kind, state: row.state, senderName: row.sender_name ?? row.from_code ?? row.told_from ?? '', fromCode: row.from_code ?? row.told_from, documentId: row.document_id,
      document: documentOf(row), attempts: row.attempts, nextAt: row.settled_at === null ? row.next_at : null, problem: problemOf(row.problem, row.problem_detail), lineName: row.lineName,
      listedAt: row.listed_at, settledAt: row.settled_at, packetId: row.packet_id,
    })),
    next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
  };
}
