import { allow, type Decision, refuse } from '#server/platform/errors/decision.ts';
import type { DeliveryStatus } from '#contract/documents/outgoing.ts';

/** A delivery as the sender sees it before it decides. */
export interface DeliveryFacts {
  readonly agencyId: string;
  /** The highest main status that the receiver's acts implied. */
  readonly status: DeliveryStatus;
  /** Recalled or taken back already, whether or not the receiver has answered. */
  readonly isWithdrawn: boolean;
}

export interface WithdrawalAsked {
  readonly kind: 'recall' | 'take-back';
  /** Null for everybody it was sent to. */
  readonly agencyIds: readonly string[] | null;
}

/** Not registered, not returned: the receiver's clerk has not acted. */
export const isOpen = ({ status, isWithdrawn }: DeliveryFacts): boolean => !isWithdrawn && (status === '00' || status === '01');

/**
 * From whom a document is withdrawn. A recall reaches whoever has it, also when they have finished with it; a take-back only
 * those who have not registered it (QCVN 102: before the receiver acts).
 */
export function decideReceivers(deliveries: readonly DeliveryFacts[], { kind, agencyIds }: WithdrawalAsked): Decision<string[]> {
  if (agencyIds === null) return allow(deliveries.filter(({ isWithdrawn }) => !isWithdrawn).map(({ agencyId }) => agencyId));
  const byAgency = new Map(deliveries.map((delivery) => [delivery.agencyId, delivery]));
  const chosen = [...new Set(agencyIds)].map((agencyId) => byAgency.get(agencyId));
  const known = chosen.filter((delivery) => delivery !== undefined);
  if (known.length < chosen.length) return refuse('documents/not-a-receiver');
  if (known.some(({ isWithdrawn }) => isWithdrawn)) return refuse('documents/already-recalled');
  if (kind === 'take-back' && !known.every(isOpen)) return refuse('documents/already-registered-there');
  return allow(known.map(({ agencyId }) => agencyId));
}

export interface ReceivedFacts {
  readonly state: 'arrived' | 'registered' | 'directed' | 'in-hand' | 'closed' | 'returned' | 'recalled';
}

/** What a withdrawal does at the receiver: a registered document is cancelled with its trail, one that is not goes off the desk. */
export function outcomeAtReceiver(received: ReceivedFacts | undefined, kind: WithdrawalAsked['kind']): 'not-arrived' | 'closed' | 'cancelled' | 'kept' {
  if (received === undefined) return 'not-arrived';
  if (received.state === 'arrived' || received.state === 'returned') return 'closed';
  return kind === 'recall' ? 'cancelled' : 'kept';
}
