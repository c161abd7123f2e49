import type { Day } from '#contract/day.ts';
import type { Capacity } from '#server/platform/access/actor.ts';
import { allow, type Decision, refuse } from '#server/platform/errors/decision.ts';

export interface DelegationOrder {
  readonly postId: string;
  readonly toPersonId: string;
  readonly from: Day;
  readonly to: Day;
}

export interface DelegationFacts {
  readonly actorPersonId: string;
  readonly capacities: readonly Capacity[];
  /** Agencies in which the other person holds a post today. */
  readonly agenciesOfOther: readonly string[];
  readonly today: Day;
}

/** Ủy quyền: only the holder delegates a post, within the agency and for days still to come; it is not passed on. */
export function decideDelegation(order: DelegationOrder, facts: DelegationFacts): Decision<Capacity> {
  const own = facts.capacities.find(({ postId, onBehalfOf }) => postId === order.postId && onBehalfOf === null);
  if (own === undefined) return refuse('forbidden');
  if (order.to < order.from || order.to < facts.today || order.toPersonId === facts.actorPersonId) return refuse('invalid-input');
  if (!facts.agenciesOfOther.includes(own.agencyId)) return refuse('not-found');
  return allow(own);
}
