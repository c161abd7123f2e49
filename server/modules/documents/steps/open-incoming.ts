import type { Actor, Capacity } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { decideIncomingAct, type IncomingAct } from '../rules/incoming-acts.ts';
import { readingScope } from '../rules/reading-scope.ts';
import { type LockedIncoming, lockIncoming } from '../store/incoming.store.ts';
import { movedOnRefusal } from './moved-on.ts';

export interface IncomingOrder {
  readonly id: string;
  readonly act: IncomingAct;
  readonly assignmentId?: string;
  /** What the person's screen showed; null where the act cannot conflict. */
  readonly version: number | null;
}

/**
 * The first steps every act on an incoming document shares: lock, may they, has it its place, did they see the latest.
 * "Already done by somebody" is told before "your screen is old": it says more.
 */
export async function openIncoming(tx: Tx, actor: Actor, order: IncomingOrder): Promise<{ document: LockedIncoming; capacity: Capacity }> {
  const document = await lockIncoming(tx, order.id, readingScope(actor));
  const decision = decideIncomingAct(document, actor, order.act, order.assignmentId);
  const moved = { id: document.id, version: document.version, seen: order.version };
  if (!decision.allowed) throw await movedOnRefusal(tx, decision.code, moved);
  if (order.version !== null && order.version !== document.version) throw await movedOnRefusal(tx, 'stale-version', moved);
  return { document, capacity: decision.value };
}
