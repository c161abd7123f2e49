import type { Actor, Capacity } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { agenciesOfWriter, groupKeeper } from '../rules/groups.ts';
import { lockGroup, type LockedGroup } from '../store/group.store.ts';

/** A group that the person may change, locked; those of other agencies are `not-found`. */
export async function openGroup(tx: Tx, actor: Actor, id: string): Promise<{ group: LockedGroup; capacity: Capacity }> {
  const group = await lockGroup(tx, id, agenciesOfWriter(actor));
  if (group === undefined) throw new Refusal('not-found');
  const capacity = groupKeeper(group, actor);
  if (capacity === undefined) throw new Refusal('forbidden');
  return { group, capacity };
}
