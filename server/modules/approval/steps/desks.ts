import type { Tx } from '#server/platform/database/transaction.ts';
import { findHeldPosts } from '../../identity/index.ts';
import type { SeatDesk } from '../rules/answering.ts';
import type { FoldedRound } from '../rules/round.ts';
import { findSubstitutes } from '../store/substitute.store.ts';

/** The seats of a round with what decides who may answer them today. */
export async function desksOf(tx: Tx, round: FoldedRound | undefined): Promise<SeatDesk[]> {
  if (round === undefined || round.seats.length === 0) return [];
  const postIds = [...new Set(round.seats.map(({ postId }) => postId))];
  const substitutes = await findSubstitutes(tx, postIds);
  const held = new Set((await findHeldPosts(tx, postIds)).map(({ postId }) => postId));
  return round.seats.map((seat) => ({ seat, substitutePostIds: substitutes.get(seat.postId) ?? [], isVacant: !held.has(seat.postId) }));
}
