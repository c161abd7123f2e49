import { sql } from 'kysely';
import type { OutputOf } from '#contract/endpoint.ts';
import type { handOvers } from '#contract/records/hand-overs.ts';
import { type Actor, agenciesReadWhole } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { tables } from '../store/records.tables.ts';
import { selectFiles } from './file-columns.ts';

export type HandOver = OutputOf<typeof handOvers.listHandOvers>['handOvers'][number];

/** Hand-overs of the agencies the actor reads whole, and those that one of their own posts gave, latest first. */
export async function listHandOvers(tx: Tx, actor: Actor): Promise<HandOver[]> {
  return withFiles(tx, actor, await select(tx, actor).orderBy('offered_at', 'desc').limit(100).execute());
}

/** One of these; anything else is `not-found`. */
export async function getHandOver(tx: Tx, actor: Actor, id: string): Promise<HandOver & { agencyId: string }> {
  const row = await select(tx, actor).where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new Refusal('not-found');
  const [found] = await withFiles(tx, actor, [row]);
  if (found === undefined) throw new Refusal('not-found');
  return { ...found, agencyId: row.agencyId };
}

const select = (tx: Tx, actor: Actor) =>
  tables(tx)
    .selectFrom('records.hand_over')
    .select([
      'id', 'agency_id as agencyId', 'state', 'unit_name as unitName', 'offered_at as offeredAt', 'offered_by as offeredBy', 'offered_by_title as offeredByTitle',
      'decided_at as decidedAt', 'decided_by as decidedBy', 'return_reason as returnReason',
    ])
    .where(sql<boolean>`(agency_id = any(${sql.val(agenciesReadWhole(actor))}::uuid[]) or offered_post_id = any(${sql.val(actor.capacities.map(({ postId }) => postId))}::uuid[]))`);

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

async function withFiles(tx: Tx, actor: Actor, rows: readonly Row[]): Promise<HandOver[]> {
  const clerkOf = actor.capacities.filter(({ role }) => role === 'clerk').map(({ agencyId }) => agencyId);
  const files = await selectFiles(tx).innerJoin('records.hand_over_file as h', 'h.work_file_id', 'f.id').select('h.hand_over_id as handOverId')
    .where(sql<boolean>`h.hand_over_id = any(${sql.val(rows.map(({ id }) => id))}::uuid[])`).orderBy('f.notation').execute();
  return rows.map(({ agencyId, ...row }) => ({
    ...row, mayDecide: row.state === 'offered' && clerkOf.includes(agencyId),
    files: files.filter(({ handOverId }) => handOverId === row.id),
  }));
}
