import { type Actor, type Capacity, capacityWhere } from '#server/platform/access/actor.ts';
import { allow, type Decision, refuse } from '#server/platform/errors/decision.ts';

/** Numbers are kept and voided by the records clerk, who gives them (Decree 30/2020 art. 6 §3). */
export function decideKeeper(actor: Actor): Decision<Capacity> {
  const capacity = capacityWhere(actor, ({ role }) => role === 'clerk');
  return capacity === undefined ? refuse('forbidden') : allow(capacity);
}

/** Whose series the actor may see: of the agency they work in. Administrators look after people, not documents. */
export const seesSeriesOf = (actor: Actor): Capacity | undefined => capacityWhere(actor, ({ role }) => role !== 'administrator');
