import type { Insertable, Selectable } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { type ReservationRow, tables } from './numbering.tables.ts';

export async function insertReservations(tx: Tx, rows: readonly Insertable<ReservationRow>[]): Promise<void> {
  await tables(tx).insertInto('numbering.reservation').values([...rows]).execute();
}

/** Locks a kept number of the agency; undefined for any other. */
export function lockReservation(tx: Tx, id: string, agencyId: string): Promise<Selectable<ReservationRow> | undefined> {
  return tables(tx).selectFrom('numbering.reservation').selectAll().where('id', '=', id).where('agency_id', '=', agencyId).forUpdate().executeTakeFirst();
}

export async function saveUsed(tx: Tx, id: string, documentId: string): Promise<void> {
  await tables(tx).updateTable('numbering.reservation').set({ state: 'used', used_for: documentId }).where('id', '=', id).execute();
}

export async function saveVoided(tx: Tx, id: string, { on, reason, by }: { on: string; reason: string; by: string }): Promise<void> {
  await tables(tx).updateTable('numbering.reservation').set({ state: 'voided', voided_on: on, void_reason: reason, voided_by: by }).where('id', '=', id).execute();
}
