import { type Day, dayOf } from '#contract/day.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import { afterCommit } from '#server/platform/database/transaction.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { recordAudit } from '../../audit/index.ts';
import { decideEnd } from '../rules/administration.ts';
import { administer, type AdministrationDeps, refuseOneself } from '../steps/administer.ts';
import { saveHoldingEnd } from '../store/post.store.ts';

/** Thôi giữ chức vụ: a holding ends from a day on. Today means at once: rights, queue and open screens go with it. */
export async function endHolding({ database, clock, personChanged }: AdministrationDeps, actor: Actor, order: { id: string; from: Day }): Promise<void> {
  const today = dayOf(clock().toISOString());
  await database.act(actor, async (tx) => {
    const administration = administer(tx, actor);
    const holding = await administration.holding(order.id);
    refuseOneself(actor, [holding.personId]);
    orRefuse(decideEnd(order.from, { ...holding, today }));
    await saveHoldingEnd(tx, order.id, order.from);
    await recordAudit(tx, administration.author, {
      action: 'identity.holding-ended', subjectType: 'post', subjectId: holding.postId, agencyId: holding.agencyId,
      detail: { holding: order.id, person: holding.personId, from: order.from },
    });
    afterCommit(tx, () => personChanged(holding.personId));
  });
}
