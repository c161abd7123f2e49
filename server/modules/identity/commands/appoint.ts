import type { Day } from '#contract/day.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import { newId } from '#server/platform/database/ids.ts';
import { afterCommit } from '#server/platform/database/transaction.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { decideBeginning } from '../rules/administration.ts';
import { administer, type AdministrationDeps, refuseOneself } from '../steps/administer.ts';
import { isPostHeldFrom, saveHolding } from '../store/post.store.ts';

/** Bổ nhiệm, phân công: a person holds a post from a day on, with all its rights and its work; one post has one holder. */
export async function appoint(
  { database, personChanged }: AdministrationDeps, actor: Actor, order: { postId: string; personId: string; from: Day },
): Promise<{ id: string }> {
  return database.act(actor, async (tx) => {
    const administration = administer(tx, actor);
    const post = await administration.post(order.postId);
    refuseOneself(actor, [order.personId]);
    await administration.person(order.personId);
    orRefuse(decideBeginning(order.from, post));
    if (await isPostHeldFrom(tx, order.postId, order.from)) throw new Refusal('identity/post-already-held');
    const id = newId();
    await saveHolding(tx, { ...order, id }, post.agencyId);
    await recordAudit(tx, administration.author, {
      action: 'identity.appointed', subjectType: 'post', subjectId: order.postId, agencyId: post.agencyId,
      detail: { holding: id, person: order.personId, title: post.title, role: post.role, from: order.from },
    });
    afterCommit(tx, () => personChanged(order.personId));
    return { id };
  });
}
