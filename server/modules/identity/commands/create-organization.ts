import type { Day } from '#contract/day.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import { newId } from '#server/platform/database/ids.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { decidePlace } from '../rules/administration.ts';
import { administer, type AdministrationDeps } from '../steps/administer.ts';
import { isNameTaken, type OrganizationNames, saveOrganization } from '../store/organization.store.ts';

export interface NewOrganization extends OrganizationNames {
  readonly parentId: string;
  readonly kind: 'agency' | 'unit';
  readonly from: Day;
}

/** Sets up an agency (cơ quan) below the city, or a unit (đơn vị) in an agency. */
export async function createOrganization({ database, passSecrecyGate }: AdministrationDeps, actor: Actor, order: NewOrganization): Promise<{ id: string }> {
  for (const text of [order.name, order.shortName, order.abbreviation]) await passSecrecyGate(actor, text, 'identity.create-organization');
  return database.act(actor, async (tx) => {
    const administration = administer(tx, actor);
    const parent = await administration.organization(order.parentId);
    const kind = orRefuse(decidePlace(order.kind, parent, order.from));
    const id = newId();
    if (await isNameTaken(tx, order, { id, parentId: parent.id })) throw new Refusal('identity/name-taken');
    const agencyId = kind === 'agency' ? id : parent.agencyId;
    await saveOrganization(tx, { ...order, id, agencyId });
    await recordAudit(tx, administration.author, {
      action: 'identity.organization-created', subjectType: 'organization', subjectId: id, agencyId,
      detail: { kind, name: order.name, abbreviation: order.abbreviation, from: order.from, parent: parent.name },
    });
    return { id };
  });
}
