import { type Actor, type Capacity, capacityWhere } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { type LockedHandOver, lockHandOver } from '../store/hand-over.store.ts';
import { agenciesOf } from './plan-of.ts';

/** The archive of an agency is kept by its records clerks: they take an offered hand-over or give it back. */
export async function takeHandOver(tx: Tx, actor: Actor, id: string): Promise<{ handOver: LockedHandOver; capacity: Capacity }> {
  const handOver = await lockHandOver(tx, id, agenciesOf(actor));
  if (handOver === undefined) throw new Refusal('not-found');
  const capacity = capacityWhere(actor, ({ agencyId, role }) => agencyId === handOver.agencyId && role === 'clerk');
  if (capacity === undefined) throw new Refusal('forbidden');
  if (handOver.state !== 'offered') throw new Refusal('records/act-not-possible');
  return { handOver, capacity };
}
