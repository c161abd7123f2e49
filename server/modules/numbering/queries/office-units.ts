import type { Actor } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { listAgencyPeople } from '../../identity/index.ts';

/** The office (văn phòng) in each agency where the actor leads a unit: the units in which its records clerks sit. */
export async function officeUnitsOf(tx: Tx, actor: Actor): Promise<string[]> {
  const agencies = new Set(actor.capacities.filter(({ role }) => role === 'unit-head').map(({ agencyId }) => agencyId));
  const people = (await Promise.all([...agencies].map((agencyId) => listAgencyPeople(tx, agencyId)))).flat();
  return people.filter(({ role }) => role === 'clerk').map(({ unitId }) => unitId);
}
