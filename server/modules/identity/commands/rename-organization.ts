import { type Day, dayOf } from '#contract/day.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { decideEnd } from '../rules/administration.ts';
import { administer, type AdministrationDeps } from '../steps/administer.ts';
import { isNameTaken, type OrganizationNames, savePeriod } from '../store/organization.store.ts';

export interface NewName extends OrganizationNames {
  readonly from: Day;
}

/**
 * A new name, symbol or identifiers from a day on; documents issued before keep the old ones. What an agency is called is
 * settled above it, so the administrator of one agency alone names its units only.
 */
export async function renameOrganization({ database, clock, passSecrecyGate }: AdministrationDeps, actor: Actor, order: NewName & { id: string }): Promise<void> {
  for (const text of [order.name, order.shortName, order.abbreviation]) await passSecrecyGate(actor, text, 'identity.rename-organization');
  const today = dayOf(clock().toISOString());
  await database.act(actor, async (tx) => {
    const administration = administer(tx, actor);
    const organization = await administration.organization(order.id);
    if (!organization.isParentInCare) throw new Refusal('forbidden');
    orRefuse(decideEnd(order.from, { today, from: organization.namedOn, to: organization.to }));
    if (await isNameTaken(tx, order, organization)) throw new Refusal('identity/name-taken');
    await savePeriod(tx, { ...order, parentId: organization.parentId, agencyId: organization.agencyId });
    await recordAudit(tx, administration.author, {
      action: 'identity.organization-renamed', subjectType: 'organization', subjectId: order.id, agencyId: organization.agencyId,
      detail: { before: organization.name, name: order.name, abbreviation: order.abbreviation, from: order.from },
    });
  });
}
