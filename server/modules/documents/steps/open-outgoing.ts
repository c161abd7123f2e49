import type { Actor, Capacity } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { decideOutgoingAct, type OutgoingAct } from '../rules/outgoing-acts.ts';
import { readingScope } from '../rules/reading-scope.ts';
import type { LockedOutgoing } from '../store/outgoing-facts.ts';
import { lockOutgoing } from '../store/outgoing.store.ts';
import { movedOnRefusal } from './moved-on.ts';

export interface OutgoingOrder {
  readonly id: string;
  /** As the person saw it; null for an act that does not touch the text. */
  readonly version: number | null;
  readonly act: OutgoingAct;
}

export interface OpenOutgoing {
  readonly draft: LockedOutgoing;
  readonly capacity: Capacity;
}

/** The first steps every act on a draft shares: lock, may they, has it its place, did they see the latest. */
export async function openOutgoing(tx: Tx, actor: Actor, order: OutgoingOrder): Promise<OpenOutgoing> {
  const draft = await lockOutgoing(tx, order.id, readingScope(actor));
  const decision = decideOutgoingAct(draft, actor, order.act);
  const moved = { id: draft.id, version: draft.version, seen: order.version };
  if (!decision.allowed) throw await movedOnRefusal(tx, decision.code, moved);
  if (order.version !== null && order.version !== draft.version) throw await movedOnRefusal(tx, 'stale-version', moved);
  return { draft, capacity: decision.value };
}
