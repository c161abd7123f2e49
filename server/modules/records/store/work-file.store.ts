import { type Insertable, sql, type Updateable } from 'kysely';
import { newId } from '#server/platform/database/ids.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import type { ReadingScope } from '../../documents/index.ts';
import { type FileFacts, readersOfFile } from '../rules/file-acts.ts';
import { readableFile } from './readable-file.ts';
import { tables, type WorkFileRow } from './records.tables.ts';

/** What acts need to know of a file, locked for the act. */
export interface LockedFile extends FileFacts {
  readonly id: string;
  readonly version: number;
  readonly notation: string;
  readonly title: string;
  readonly unitName: string;
  readonly retentionYears: number | null;
  readonly endedOn: string | null;
}

/** Locks a file that the scope may open; anything else is `not-found`. */
export async function lockFile(tx: Tx, id: string, scope: ReadingScope): Promise<LockedFile> {
  const row = await tables(tx).selectFrom('records.work_file as f').selectAll('f').where('f.id', '=', id).where(readableFile(scope)).forUpdate().executeTakeFirst();
  if (row === undefined) throw new Refusal('not-found');
  return lockedOf(tx, row);
}

/** The same for an act of the system itself. */
export async function lockFileById(tx: Tx, id: string): Promise<LockedFile | undefined> {
  const row = await tables(tx).selectFrom('records.work_file').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row === undefined ? undefined : lockedOf(tx, row);
}

type Row = Pick<WorkFileRow, 'id' | 'agency_id' | 'unit_id' | 'unit_name' | 'notation' | 'title' | 'retention_years' | 'responsible_post_id'> & { version: number; state: FileFacts['state']; ended_on: string | null };

async function lockedOf(tx: Tx, row: Row): Promise<LockedFile> {
  const members = await tables(tx).selectFrom('records.member').select('post_id').where('work_file_id', '=', row.id).execute();
  return {
    id: row.id, version: row.version, agencyId: row.agency_id, unitId: row.unit_id, unitName: row.unit_name, notation: row.notation, title: row.title,
    retentionYears: row.retention_years, endedOn: row.ended_on, responsiblePostId: row.responsible_post_id, state: row.state, memberPostIds: members.map(({ post_id: postId }) => postId),
  };
}

export async function insertFile(tx: Tx, row: Omit<Insertable<WorkFileRow>, 'readers'>): Promise<void> {
  const readers = readersOfFile({ unitId: row.unit_id, responsiblePostId: row.responsible_post_id, memberPostIds: [] });
  await tables(tx).insertInto('records.work_file').values({ ...row, readers }).execute();
}

/** Stores what an act changed and moves the version on, so that others' stale screens are told. */
export async function saveFile(tx: Tx, id: string, change: Updateable<WorkFileRow>): Promise<number> {
  const { version } = await tables(tx)
    .updateTable('records.work_file')
    .set({ ...change, version: sql<number>`version + 1`, changed_at: sql<string>`date_trunc('milliseconds', now())` })
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow();
  return version;
}

/** Files of one agency and year get their numbers one after another: whoever comes second waits here. */
export async function lockNotations(tx: Tx, agencyId: string, year: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`records ${agencyId} ${year}`}))`.execute(tables(tx));
}

export async function isNotationTaken(tx: Tx, { agencyId, year, notation }: { agencyId: string; year: number; notation: string }): Promise<boolean> {
  const row = await tables(tx).selectFrom('records.work_file').select('id').where('agency_id', '=', agencyId).where('year', '=', year).where('notation', '=', notation).executeTakeFirst();
  return row !== undefined;
}

/** How many files of the year lie beside the plan, for the next number there. */
export async function countOutsidePlan(tx: Tx, agencyId: string, year: number): Promise<number> {
  const { count } = await tables(tx).selectFrom('records.work_file').select(({ fn }) => fn.countAll<number>().as('count'))
    .where('agency_id', '=', agencyId).where('year', '=', year).where('plan_line_id', 'is', null).executeTakeFirstOrThrow();
  return count;
}

export async function isLineOpened(tx: Tx, planLineId: string): Promise<boolean> {
  return (await tables(tx).selectFrom('records.work_file').select('id').where('plan_line_id', '=', planLineId).executeTakeFirst()) !== undefined;
}

export async function insertMember(tx: Tx, member: { fileId: string; postId: string; personName: string; postTitle: string }): Promise<void> {
  await tables(tx).insertInto('records.member').values({ work_file_id: member.fileId, post_id: member.postId, person_name: member.personName, post_title: member.postTitle })
    .onConflict((conflict) => conflict.doNothing()).execute();
}

export async function deleteMember(tx: Tx, fileId: string, postId: string): Promise<string | undefined> {
  const row = await tables(tx).deleteFrom('records.member').where('work_file_id', '=', fileId).where('post_id', '=', postId).returning('person_name').executeTakeFirst();
  return row?.person_name;
}

/** A change of rights waits to be confirmed; answers its id. */
export async function insertAccessChange(tx: Tx, row: { fileId: string; change: 'added' | 'removed'; postId: string; personName: string; byPersonId: string; byName: string }): Promise<string> {
  const id = newId();
  await tables(tx).insertInto('records.access_change').values({
    id, work_file_id: row.fileId, change: row.change, post_id: row.postId, person_name: row.personName, by_person_id: row.byPersonId, by_name: row.byName,
  }).execute();
  return id;
}

export async function findAccessChange(tx: Tx, fileId: string, id: string): Promise<{ byPersonId: string; personName: string; isConfirmed: boolean } | undefined> {
  const row = await tables(tx).selectFrom('records.access_change').select(['by_person_id', 'person_name', 'confirmed_at']).where('work_file_id', '=', fileId).where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : { byPersonId: row.by_person_id, personName: row.person_name, isConfirmed: row.confirmed_at !== null };
}

export async function confirmAccessChange(tx: Tx, id: string, by: string): Promise<void> {
  await tables(tx).updateTable('records.access_change').set({ confirmed_at: sql<string>`now()`, confirmed_by: by }).where('id', '=', id).execute();
}

export async function countUnconfirmed(tx: Tx, fileId: string): Promise<number> {
  const { count } = await tables(tx).selectFrom('records.access_change').select(({ fn }) => fn.countAll<number>().as('count'))
    .where('work_file_id', '=', fileId).where('confirmed_at', 'is', null).executeTakeFirstOrThrow();
  return count;
}

/** One look at a file; looks of the same person within ten minutes (a page that refreshes itself) are one. */
export async function insertViewing(tx: Tx, row: { fileId: string; personId: string; personName: string; postTitle: string | null }): Promise<void> {
  await sql`
    insert into records.viewing (id, work_file_id, person_id, person_name, post_title)
    select ${newId()}, ${row.fileId}, ${row.personId}, ${row.personName}, ${row.postTitle}
    where not exists (select 1 from records.viewing where work_file_id = ${row.fileId} and person_id = ${row.personId} and at > now() - interval '10 minutes')`.execute(tables(tx));
}
