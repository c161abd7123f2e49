import { newId } from '#server/platform/database/ids.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { printedNumber } from '../rules/number-and-symbol.ts';
import { type NoticeRow, tables } from './documents.tables.ts';

export interface Succession {
  readonly kind: 'corrects' | 'amends' | 'replaces';
  readonly originalId: string;
}

export async function insertSuccession(tx: Tx, outgoingId: string, { kind, originalId }: Succession): Promise<void> {
  await tables(tx).insertInto('documents.succession').values({ outgoing_id: outgoingId, kind, original_id: originalId }).execute();
}

/** What a draft corrects, amends or replaces; undefined for most. */
export function findSuccession(tx: Tx, outgoingId: string): Promise<Succession | undefined> {
  return tables(tx).selectFrom('documents.succession').select(['kind', 'original_id as originalId']).where('outgoing_id', '=', outgoingId).executeTakeFirst();
}

/** What was issued to correct, amend or replace a document, oldest first. */
export async function listIssuedSuccessors(tx: Tx, originalId: string): Promise<{ outgoingId: string; kind: Succession['kind']; number: string }[]> {
  const rows = await tables(tx)
    .selectFrom('documents.succession as s')
    .innerJoin('documents.outgoing as o', 'o.id', 's.outgoing_id')
    .select(['s.outgoing_id as outgoingId', 's.kind', 'o.issue_number as number', 'o.symbol'])
    .where('s.original_id', '=', originalId)
    .where('o.state', '=', 'issued')
    .orderBy('o.issued_at')
    .execute();
  return rows.map(({ outgoingId, kind, number, symbol }) => ({ outgoingId, kind, number: `${printedNumber(number ?? 0)}/${symbol}` }));
}

/** Whether a receiver has been told that a document followed the one it has. */
export async function hasNoticeOf(tx: Tx, incomingId: string, outgoingId: string): Promise<boolean> {
  const row = await tables(tx).selectFrom('documents.notice').select('id').where('incoming_id', '=', incomingId).where('outgoing_id', '=', outgoingId).limit(1).executeTakeFirst();
  return row !== undefined;
}

/** The agencies that have a document and keep it. */
export async function receiversOf(tx: Tx, outgoingId: string): Promise<string[]> {
  const rows = await tables(tx)
    .selectFrom('documents.delivery')
    .select('agency_id')
    .where('outgoing_id', '=', outgoingId)
    .where(({ or, eb }) => or([eb('withdrawal_id', 'is', null), eb('withdrawal_outcome', '=', 'kept')]))
    .orderBy('agency_id')
    .execute();
  return rows.map((row) => row.agency_id);
}

export async function insertNotice(tx: Tx, { incomingId, kind, outgoingId, number, reason }: { incomingId: string; kind: NoticeRow['kind']; outgoingId: string | null; number: string | null; reason: string | null }): Promise<void> {
  await tables(tx).insertInto('documents.notice').values({ id: newId(), incoming_id: incomingId, kind, outgoing_id: outgoingId, number, reason }).execute();
}
