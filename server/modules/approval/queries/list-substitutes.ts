import type { approval } from '#contract/approval/endpoints.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { findPost, type Post } from '../../identity/index.ts';
import { mayName } from '../rules/substitution.ts';
import { type SubstituteRow, tables } from '../store/approval.tables.ts';
import { agenciesOf } from './list-templates.ts';

type Answer = OutputOf<typeof approval.listSubstitutes>['substitutes'];

/** Substitutions of the actor's agencies that are in force or still to come. */
export async function listSubstitutes(tx: Tx, actor: Actor, today: string): Promise<Answer> {
  const agencyIds = agenciesOf(actor);
  if (agencyIds.length === 0) return [];
  const rows = await tables(tx)
    .selectFrom('approval.substitute')
    .selectAll()
    .where('agency_id', 'in', agencyIds)
    .where('ended_at', 'is', null)
    .where('last_day', '>=', today)
    .orderBy('first_day')
    .orderBy('id')
    .limit(200)
    .execute();
  return Promise.all(rows.map((row) => shown(tx, actor, row)));
}

async function shown(tx: Tx, actor: Actor, row: SubstituteRow): Promise<Answer[number]> {
  const post = named(await findPost(tx, row.post_id));
  const other = named(await findPost(tx, row.substitute_post_id));
  return {
    id: row.id, postId: row.post_id, postTitle: post.title, postHolder: post.personName, substitutePostId: row.substitute_post_id, substituteTitle: other.title,
    substituteName: other.personName, from: row.first_day, to: row.last_day, reason: row.reason, namedBy: row.named_by,
    mayEnd: mayName(actor, { postId: row.post_id, agencyId: row.agency_id, unitId: post.unitId }) !== undefined,
  };
}

/** A post that is no more has no name, and its substitution ends with its days. */
const named = (post: Post | undefined): Pick<Post, 'title' | 'personName' | 'unitId'> => post ?? { title: '', personName: null, unitId: '' };
