import { type Day, dayOf } from '#contract/day.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import { afterCommit } from '#server/platform/database/transaction.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { decideEnd } from '../rules/administration.ts';
import { administer, type AdministrationDeps, refuseOneself } from '../steps/administer.ts';
import { saveOrganizationEnd } from '../store/organization.store.ts';

/** Giải thể, kết thúc hoạt động: an agency or unit ends from a day on with the units, posts and holdings in it. The city does not end. */
export async function endOrganization({ database, clock, personChanged }: AdministrationDeps, actor: Actor, order: { id: string; from: Day }): Promise<void> {
  const today = dayOf(clock().toISOString());
  await database.act(actor, async (tx) => {
    const administration = administer(tx, actor);
    const organization = await administration.organization(order.id);
    if (!organization.isParentInCare) throw new Refusal('forbidden');
    if (organization.kind === 'city') throw new Refusal('identity/place-not-possible');
    orRefuse(decideEnd(order.from, { ...organization, today }));
    const { personIds } = await saveOrganizationEnd(tx, order.id, order.from);
    refuseOneself(actor, personIds);
    await recordAudit(tx, administration.author, {
      action: 'identity.organization-ended', subjectType: 'organization', subjectId: order.id, agencyId: organization.agencyId,
      detail: { name: organization.name, from: order.from, endedHoldings: String(personIds.length) },
    });
    afterCommit(tx, () => personIds.forEach(personChanged));
  });
}
