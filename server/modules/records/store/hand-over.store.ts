import { sql } from 'kysely';
import { newId } from '#server/platform/database/ids.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from './records.tables.ts';

export interface LockedHandOver {
  readonly id: string;
  readonly agencyId: string;
  readonly state: 'offered' | 'accepted' | 'returned';
  readonly unitName: string;
  readonly offeredPostId: string;
  readonly files: readonly { readonly id: string; readonly endedOn: string | null; readonly retentionYears: number | null }[];
}

export async function insertHandOver(tx: Tx, row: { agencyId: string; unitName: string; by: string; byTitle: string; postId: string; fileIds: readonly string[] }): Promise<string> {
  const id = newId();
  await tables(tx).insertInto('records.hand_over').values({ id, agency_id: row.agencyId, unit_name: row.unitName, offered_by: row.by, offered_by_title: row.byTitle, offered_post_id: row.postId }).execute();
  await tables(tx).insertInto('records.hand_over_file').values(row.fileIds.map((fileId) => ({ hand_over_id: id, work_file_id: fileId }))).execute();
  return id;
}

/** A hand-over of one of the agencies, locked with its files. */
export async function lockHandOver(tx: Tx, id: string, agencyIds: readonly string[]): Promise<LockedHandOver | undefined> {
  const row = await tables(tx).selectFrom('records.hand_over').selectAll().where('id', '=', id).where(sql<boolean>`agency_id = any(${sql.val([...agencyIds])}::uuid[])`).forUpdate().executeTakeFirst();
  if (row === undefined) return undefined;
  const files = await tables(tx).selectFrom('records.hand_over_file as h').innerJoin('records.work_file as f', 'f.id', 'h.work_file_id')
    .select(['f.id', 'f.ended_on as endedOn', 'f.retention_years as retentionYears']).where('h.hand_over_id', '=', id).orderBy('f.id').forUpdate('f').execute();
  return { id: row.id, agencyId: row.agency_id, state: row.state, unitName: row.unit_name, offeredPostId: row.offered_post_id, files };
}

export async function decideHandOver(tx: Tx, id: string, change: { state: 'accepted' | 'returned'; by: string; byTitle: string; at: string; reason?: string }): Promise<void> {
  await tables(tx).updateTable('records.hand_over')
    .set({ state: change.state, decided_at: change.at, decided_by: change.by, decided_by_title: change.byTitle, return_reason: change.reason ?? null }).where('id', '=', id).execute();
}

/** Closed files whose hand-over is near, with who answers for them. */
export async function listNearlyDue(tx: Tx, until: string): Promise<{ id: string; agencyId: string; title: string; notation: string; responsiblePostId: string; dueOn: string }[]> {
  return tables(tx)
    .selectFrom('records.work_file')
    .select(['id', 'agency_id as agencyId', 'title', 'notation', 'responsible_post_id as responsiblePostId', sql<string>`hand_over_due_on`.as('dueOn')])
    .where('state', '=', 'closed').where('hand_over_due_on', '<=', until).orderBy('id').execute();
}
