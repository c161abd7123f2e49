import type { Tx } from '#server/platform/database/transaction.ts';
import { evidenceTables as tables } from './evidence.tables.ts';
import type { StoredPacket } from './packet.store.ts';

export interface ExchangedDocument {
  readonly type: 'incoming' | 'outgoing';
  readonly agencyId: string;
  /** Under which it passed; several when it was sent again under another day. */
  readonly documentIds: readonly string[];
}

/** A document of the house that went or came over a line; undefined for any other. */
export async function findExchanged(tx: Tx, id: string): Promise<ExchangedDocument | undefined> {
  const received = await tables(tx).selectFrom('exchange.received').select(['agency_id', 'document_id']).where('incoming_id', '=', id).executeTakeFirst();
  if (received !== undefined) return { type: 'incoming', agencyId: received.agency_id, documentIds: [received.document_id] };
  const sent = await tables(tx).selectFrom('exchange.outbox').select(['agency_id', 'document_id']).where('outgoing_id', '=', id).execute();
  const [first] = sent;
  return first === undefined ? undefined : { type: 'outgoing', agencyId: first.agency_id, documentIds: [...new Set(sent.flatMap((row) => row.document_id ?? []))] };
}

/** Every packet that carried this document or a status about it, from or to the agency, in the order they passed. */
export async function listPacketsOf(tx: Tx, { agencyId, documentIds }: ExchangedDocument): Promise<StoredPacket[]> {
  if (documentIds.length === 0) return [];
  const rows = await tables(tx).selectFrom('exchange.packet').selectAll().where('document_id', 'in', documentIds).orderBy('at').orderBy('id').execute();
  return rows.filter((row) => row.agency_ids.includes(agencyId));
}
