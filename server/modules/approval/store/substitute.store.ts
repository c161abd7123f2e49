import { sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from './approval.tables.ts';

export interface NewSubstitute {
  readonly id: string;
  readonly agencyId: string;
  readonly postId: string;
  readonly substitutePostId: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly namedBy: string;
}

export async function insertSubstitute(tx: Tx, order: NewSubstitute): Promise<void> {
  await tables(tx)
    .insertInto('approval.substitute')
    .values({
      id: order.id, agency_id: order.agencyId, post_id: order.postId, substitute_post_id: order.substitutePostId, first_day: order.from, last_day: order.to,
      reason: order.reason, named_by: order.namedBy, ended_at: null,
    })
    .execute();
}

/** A substitution that has not ended, locked until the act is done. */
export function lockSubstitute(tx: Tx, id: string): Promise<{ postId: string; agencyId: string } | undefined> {
  return tables(tx).selectFrom('approval.substitute').select(['post_id as postId', 'agency_id as agencyId']).where('id', '=', id).where('ended_at', 'is', null).forUpdate().executeTakeFirst();
}

export async function saveEnded(tx: Tx, id: string, at: string): Promise<void> {
  await tables(tx).updateTable('approval.substitute').set({ ended_at: at }).where('id', '=', id).execute();
}

/** Who stands in for these posts today, in Vietnam: the substitutes' posts by the post they stand in for. */
export async function findSubstitutes(tx: Tx, postIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await tables(tx)
    .selectFrom('approval.substitute')
    .select(['post_id', 'substitute_post_id'])
    .where(sql<boolean>`post_id = any(${sql.val([...postIds])}::uuid[])`)
    .where(sql<boolean>`(now() at time zone 'Asia/Ho_Chi_Minh')::date between first_day and last_day`)
    .where('ended_at', 'is', null)
    .orderBy('id')
    .execute();
  const found = new Map<string, string[]>();
  for (const { post_id: postId, substitute_post_id: substitute } of rows) found.set(postId, [...(found.get(postId) ?? []), substitute]);
  return found;
}
