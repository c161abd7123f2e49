import type { Actor, Capacity } from '#server/platform/access/actor.ts';
import type { FoldedSeat } from './round.ts';

/** What must be known beside the seat itself to say who may answer it today. */
export interface SeatDesk {
  readonly seat: FoldedSeat;
  /** Named to stand in for its post, today. */
  readonly substitutePostIds: readonly string[];
  /** Whether nobody holds the post today. */
  readonly isVacant: boolean;
}

/** Through the post that is asked, its own or by delegation; or in its place, as named, or since it is vacant. */
export type Manner = 'own' | 'substitute' | 'vacancy';

/**
 * In what manner somebody answers a seat through one of their posts; undefined when they may not. Beside the post itself and
 * who was named to stand in for it, the head of its unit answers for it, and the unit's deputy, or the head of the agency,
 * while it is vacant. Who stands in does so in person: it is not passed on by a delegation.
 */
export function mannerOf(capacity: Capacity, { seat, substitutePostIds, isVacant }: SeatDesk): Manner | undefined {
  const { postId, role, unitId, onBehalfOf } = capacity;
  if (postId === seat.heldBy || postId === seat.postId) return 'own';
  if (onBehalfOf === null && substitutePostIds.includes(postId)) return 'substitute';
  if (isVacant) return isInCharge(capacity, seat) ? 'vacancy' : undefined;
  return role === 'unit-head' && unitId === seat.unitId ? 'substitute' : undefined;
}

/** Of a vacant post: whoever leads its unit, or the agency. */
function isInCharge({ role, unitId, agencyId }: Capacity, seat: FoldedSeat): boolean {
  if (role === 'head') return agencyId === seat.agencyId;
  return unitId === seat.unitId && (role === 'unit-head' || role === 'unit-deputy');
}

export interface Answering {
  readonly desk: SeatDesk;
  readonly capacity: Capacity;
  readonly manner: Manner;
}

/** Every way in which the actor may answer a seat of a round, their own posts first. */
export function answeringOf(desks: readonly SeatDesk[], actor: Actor): Answering[] {
  return actor.capacities.flatMap((capacity) =>
    desks.flatMap((desk): Answering[] => {
      const manner = mannerOf(capacity, desk);
      return manner === undefined ? [] : [{ desk, capacity, manner }];
    }),
  ).toSorted((one, other) => Number(one.manner !== 'own') - Number(other.manner !== 'own'));
}

/** Whose turn it was, as it is written beside the name of who answered in their place (thay). */
export function inPlaceOf({ desk: { seat, isVacant }, manner }: Answering): string | null {
  if (manner === 'own') return null;
  return isVacant ? `${seat.title} ${seat.unitName} (khuyết)` : `${seat.title} ${seat.personName}`;
}
