import { type Actor, type Capacity, capacityWhere } from '#server/platform/access/actor.ts';
import { allow, type Decision, refuse } from '#server/platform/errors/decision.ts';

/** Who takes note that a receiver refused (Từ chối tiếp nhận, status 02): a records clerk of the sender, once. */
export function decideRefusalNote(agencyId: string, actor: Actor, isOpen: boolean): Decision<Capacity> {
  const capacity = capacityWhere(actor, (candidate) => candidate.role === 'clerk' && candidate.agencyId === agencyId);
  if (capacity === undefined) return refuse('forbidden');
  return isOpen ? allow(capacity) : refuse('documents/act-not-possible');
}
