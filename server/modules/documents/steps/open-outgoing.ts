import type { Actor, Capacity } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { decideOutgoingAct, type OutgoingAct } from '../rules/outgoing-acts.ts';
import { readingScope } from '../rules/reading-scope.ts';
import type { LockedOutgoing } from '../store/outgoing-facts.ts';
import { lockOutgoing } from '../store/outgoing.store.ts';

export interface OutgoingOrder {
  readonly id: string;
  readonly version: number;
  readonly act: OutgoingAct;
}

/** The first steps every act on a draft shares: lock, may they, has it its place, did they see the latest. */
export async function openOutgoing(tx: Tx, actor: Actor, order: OutgoingOrder): Promise<{ draft: LockedOutgoing; capacity: Capacity }> {
  const draft = await lockOutgoing(tx, order.id, readingScope(actor));
  const capacity = orRefuse(decideOutgoingAct(draft, actor, order.act));
  if (order.version !== draft.version) throw new Refusal('stale-version', { version: draft.version });
  return { draft, capacity };
}
