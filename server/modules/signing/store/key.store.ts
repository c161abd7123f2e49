import { type Insertable, type Selectable, sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { type KeyRow, type OwnerKind, tables } from './signing.tables.ts';

export type StoredKey = Selectable<KeyRow>;

/** The key its owner signs with now; a revoked or expired one too, so that the refusal can say so. */
export function findKey(tx: Tx, ownerKind: OwnerKind, ownerId: string): Promise<StoredKey | undefined> {
  return tables(tx).selectFrom('signing.key').selectAll().where('owner_kind', '=', ownerKind).where('owner_id', '=', ownerId).where('replaced_at', 'is', null).executeTakeFirst();
}

export function findKeyById(tx: Tx, id: string): Promise<StoredKey | undefined> {
  return tables(tx).selectFrom('signing.key').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertKey(tx: Tx, row: Insertable<KeyRow>): Promise<void> {
  await tables(tx).insertInto('signing.key').values(row).execute();
}

/** Whether any person or agency has a key. */
export async function hasOwnerWithKey(tx: Tx): Promise<boolean> {
  const row = await tables(tx).selectFrom('signing.key').select('id').where('owner_kind', 'in', ['person', 'agency']).limit(1).executeTakeFirst();
  return row !== undefined;
}

/** Revoked certificates of one issuer, for its list. */
export function listRevoked(tx: Tx, issuer: string): Promise<{ serial: string; at: string }[]> {
  return tables(tx)
    .selectFrom('signing.key')
    .select(['serial', 'revoked_at as at'])
    .where('issuer', '=', issuer)
    .where('revoked_at', 'is not', null)
    .$narrowType<{ at: string }>()
    .execute();
}

/** One at a time, until the transaction ends: two must not make the same key. */
export async function lockKeyMaking(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('signing.key', 0))`.execute(tables(tx));
}

/** Whether an agency signs its documents digitally. */
export async function isSigningAgency(tx: Tx, agencyId: string): Promise<boolean> {
  const row = await tables(tx).selectFrom('signing.agency').select('agency_id').where('agency_id', '=', agencyId).executeTakeFirst();
  return row !== undefined;
}

/** The owner's present key signs no more; its signatures go on naming it. */
export async function replaceKey(tx: Tx, ownerKind: OwnerKind, ownerId: string): Promise<void> {
  await tables(tx).updateTable('signing.key').set({ replaced_at: sql<string>`now()` }).where('owner_kind', '=', ownerKind).where('owner_id', '=', ownerId).where('replaced_at', 'is', null).execute();
}

/** Answers false when it was revoked before. */
export async function saveRevoked(tx: Tx, id: string, { at, reason }: { at: Date; reason: string }): Promise<boolean> {
  const rows = await tables(tx).updateTable('signing.key').set({ revoked_at: at.toISOString(), revoked_reason: reason }).where('id', '=', id).where('revoked_at', 'is', null).returning('id').execute();
  return rows.length === 1;
}

export async function saveSigningAgency(tx: Tx, agencyId: string): Promise<void> {
  await tables(tx).insertInto('signing.agency').values({ agency_id: agencyId }).onConflict((conflict) => conflict.doNothing()).execute();
}
