import { type Day, dayOf } from '#contract/day.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import { afterCommit } from '#server/platform/database/transaction.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { recordAudit } from '../../audit/index.ts';
import { decideEnd } from '../rules/administration.ts';
import { administer, type AdministrationDeps, refuseOneself } from '../steps/administer.ts';
import { savePostEnd } from '../store/post.store.ts';

/** Ends a post from a day on; whoever holds it holds it no more. */
export async function endPost({ database, clock, personChanged }: AdministrationDeps, actor: Actor, order: { id: string; from: Day }): Promise<void> {
  const today = dayOf(clock().toISOString());
  await database.act(actor, async (tx) => {
    const administration = administer(tx, actor);
    const post = await administration.post(order.id);
    orRefuse(decideEnd(order.from, { ...post, today }));
    const { personIds } = await savePostEnd(tx, order.id, order.from);
    refuseOneself(actor, personIds);
    await recordAudit(tx, administration.author, {
      action: 'identity.post-ended', subjectType: 'post', subjectId: order.id, agencyId: post.agencyId, detail: { title: post.title, from: order.from },
    });
    afterCommit(tx, () => personIds.forEach(personChanged));
  });
}
