import type { Actor, Capacity } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { actingTitle } from '../rules/outgoing-acts.ts';
import { decideReceivers } from '../rules/withdrawal.ts';
import { saveOutgoing } from '../store/outgoing.store.ts';
import { insertWithdrawal, lockDeliveries, saveWithdrawn } from '../store/withdrawal.store.ts';
import { openOutgoing } from './open-outgoing.ts';

export interface Withdrawing {
  readonly id: string;
  readonly version: number;
  readonly kind: 'recall' | 'take-back';
  readonly reason: string;
  /** Null for everybody it was sent to. */
  readonly agencyIds: readonly string[] | null;
  readonly decision: { readonly id: string; readonly number: string } | null;
}

export interface Withdrawn {
  readonly id: string;
  readonly version: number;
  /** Whose document it is. */
  readonly agencyId: string;
  readonly capacity: Capacity;
  /** From whom it is withdrawn. */
  readonly agencyIds: readonly string[];
}

/**
 * The sender's side of a withdrawal: nothing more goes out to these receivers, and each is told by an event of its own. What
 * happens there is theirs; their answer comes back the same way.
 */
export async function withdraw(deps: DocumentsDeps, tx: Tx, actor: Actor, order: Withdrawing): Promise<Withdrawn> {
  const { kind, reason, decision } = order;
  const { draft: issued, capacity } = await openOutgoing(tx, actor, { id: order.id, version: order.version, act: kind });
  const agencyIds = orRefuse(decideReceivers(await lockDeliveries(tx, issued.id), order));
  const whole = order.agencyIds === null;
  const withdrawalId = await insertWithdrawal(tx, { outgoingId: issued.id, kind, whole, reason, decisionId: decision?.id ?? null, byName: actor.name, byTitle: actingTitle(capacity) });
  await saveWithdrawn(tx, { outgoingId: issued.id, agencyIds, withdrawalId });
  const version = await saveOutgoing(tx, issued.id, whole ? { marks: [...issued.marks, 'recalled'] } : {});
  for (const agencyId of agencyIds) {
    await deps.events.publish(tx, 'documents.withdrawn', { withdrawalId, outgoingId: issued.id, agencyId, kind, reason, decision: decision?.number ?? null });
  }
  deps.bus.announce(tx, [`outgoing:${issued.id}`]);
  return { id: issued.id, version, agencyId: issued.agencyId, capacity, agencyIds };
}
