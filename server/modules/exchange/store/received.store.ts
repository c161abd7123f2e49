import type { Insertable, Selectable } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { type ReceivedRow, tables } from './exchange.tables.ts';

export type Received = Selectable<ReceivedRow>;

export async function insertReceived(tx: Tx, row: Insertable<ReceivedRow>): Promise<void> {
  await tables(tx).insertInto('exchange.received').values(row).execute();
}

/** How a received document came over a line; undefined for those that came otherwise. */
export function findReceived(tx: Tx, incomingId: string): Promise<Received | undefined> {
  return tables(tx).selectFrom('exchange.received').selectAll().where('incoming_id', '=', incomingId).executeTakeFirst();
}

/** The document that an agency here has under a sender's DocumentId, locked; not one that was refused and sent anew. */
export function lockReceived(tx: Tx, by: { agencyId: string; senderId: string; documentId: string }): Promise<Received | undefined> {
  return tables(tx)
    .selectFrom('exchange.received')
    .selectAll()
    .where('agency_id', '=', by.agencyId)
    .where('sender_id', '=', by.senderId)
    .where('document_id', '=', by.documentId)
    .where('is_current', '=', true)
    .forUpdate()
    .executeTakeFirst();
}

/** The sender sends anew what was refused: the earlier one is not the present one any more. */
export async function savePast(tx: Tx, incomingId: string): Promise<void> {
  await tables(tx).updateTable('exchange.received').set({ is_current: false }).where('incoming_id', '=', incomingId).execute();
}
