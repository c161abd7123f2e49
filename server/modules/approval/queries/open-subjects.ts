import { sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/approval.tables.ts';

/** Subjects of running rounds in which one of these posts has not answered yet. */
export async function openSubjectsOf(tx: Tx, postIds: readonly string[]): Promise<string[]> {
  if (postIds.length === 0) return [];
  const rows = await tables(tx)
    .selectFrom('approval.seat as s')
    .innerJoin('approval.round as r', 'r.id', 's.round_id')
    .select('r.subject_id as id')
    .distinct()
    .where('s.post_id', 'in', [...postIds])
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('approval.act as a').select('a.id').whereRef('a.seat_id', '=', 's.id').where('a.kind', 'in', ['given', 'carried', 'returned']))))
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('approval.act as a').select('a.id').whereRef('a.round_id', '=', 'r.id').where('a.kind', 'in', ['returned', 'closed']))))
    .execute();
  return rows.map(({ id }) => id);
}

/** Posts whose substitution began or ended with this day: what waits for them is laid out again. */
export async function postsChangingOn(tx: Tx, day: string): Promise<string[]> {
  const rows = await tables(tx)
    .selectFrom('approval.substitute')
    .select('post_id as id')
    .distinct()
    .where(({ or, eb }) => or([eb('first_day', '=', day), eb('last_day', '=', sql<string>`${day}::date - 1`)]))
    .execute();
  return rows.map(({ id }) => id);
}
