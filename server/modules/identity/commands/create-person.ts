import type { Actor } from '#server/platform/access/actor.ts';
import { newId } from '#server/platform/database/ids.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { OFFICIAL_DOMAINS } from '../data/official-domains.ts';
import { decideOfficialAddress } from '../rules/administration.ts';
import { administer, type AdministrationDeps } from '../steps/administer.ts';
import { savePerson } from '../store/person.store.ts';

/** Enters a person of an agency with their official mail address (thư điện tử công vụ); they cannot sign in yet. */
export async function createPerson(
  { database, passSecrecyGate }: AdministrationDeps, actor: Actor, order: { agencyId: string; fullName: string; email: string },
): Promise<{ id: string }> {
  await passSecrecyGate(actor, order.fullName, 'identity.create-person');
  return database.act(actor, async (tx) => {
    const administration = administer(tx, actor);
    const agency = await administration.organization(order.agencyId);
    if (agency.kind === 'unit') throw new Refusal('identity/place-not-possible');
    const email = orRefuse(decideOfficialAddress(order.email, OFFICIAL_DOMAINS));
    const id = newId();
    if (!(await savePerson(tx, { ...order, id, email }))) throw new Refusal('identity/email-taken');
    await recordAudit(tx, administration.author, {
      action: 'identity.person-created', subjectType: 'person', subjectId: id, agencyId: agency.id, detail: { name: order.fullName, email },
    });
    return { id };
  });
}
