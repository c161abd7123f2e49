import { sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from './catalogue.tables.ts';

/** How many groups the agency keeps; nobody can add or rename one until the transaction has ended. */
export async function lockGroupsOf(tx: Tx, agencyId: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended('catalogue.recipient_group ' || ${agencyId}, 0))`.execute(tables(tx));
  const { count } = await tables(tx).selectFrom('catalogue.recipient_group').select(({ fn }) => fn.countAll<number>().as('count')).where('agency_id', '=', agencyId).executeTakeFirstOrThrow();
  return count;
}

export async function hasGroupNamed(tx: Tx, { agencyId, name, exceptId }: { agencyId: string; name: string; exceptId: string | null }): Promise<boolean> {
  const found = await tables(tx).selectFrom('catalogue.recipient_group').select('id').where('agency_id', '=', agencyId).where(sql<boolean>`platform.fold(name) = platform.fold(${name})`)
    .where(sql<boolean>`id is distinct from ${exceptId}::uuid`).executeTakeFirst();
  return found !== undefined;
}

export interface LockedGroup {
  readonly id: string;
  readonly agencyId: string;
  readonly madeByPostId: string;
  readonly version: number;
}

/** A group of one of these agencies, locked until the act is done. */
export function lockGroup(tx: Tx, id: string, agencyIds: readonly string[]): Promise<LockedGroup | undefined> {
  return tables(tx).selectFrom('catalogue.recipient_group').select(['id', 'agency_id as agencyId', 'made_by_post_id as madeByPostId', 'version'])
    .where('id', '=', id).where('agency_id', 'in', [...agencyIds, NO_ID]).forUpdate().executeTakeFirst();
}

const NO_ID = '00000000-0000-0000-0000-000000000000';

export async function insertGroup(tx: Tx, { agencyIds, ...group }: { id: string; agencyId: string; name: string; madeByPostId: string; agencyIds: readonly string[] }): Promise<void> {
  await tables(tx).insertInto('catalogue.recipient_group').values({ id: group.id, agency_id: group.agencyId, name: group.name, made_by_post_id: group.madeByPostId }).execute();
  await insertMembers(tx, group.id, agencyIds);
}

export async function saveGroup(tx: Tx, { id, name, agencyIds }: { id: string; name: string; agencyIds: readonly string[] }): Promise<number> {
  await tables(tx).deleteFrom('catalogue.recipient_group_member').where('group_id', '=', id).execute();
  await insertMembers(tx, id, agencyIds);
  const { version } = await tables(tx).updateTable('catalogue.recipient_group').set((eb) => ({ name, version: eb('version', '+', 1), changed_at: sql<string>`now()` })).where('id', '=', id).returning('version').executeTakeFirstOrThrow();
  return version;
}

export async function deleteGroupRow(tx: Tx, id: string): Promise<void> {
  await tables(tx).deleteFrom('catalogue.recipient_group').where('id', '=', id).execute();
}

const insertMembers = (tx: Tx, groupId: string, agencyIds: readonly string[]) =>
  tables(tx).insertInto('catalogue.recipient_group_member').values([...new Set(agencyIds)].map((agencyId) => ({ group_id: groupId, agency_id: agencyId }))).execute();
