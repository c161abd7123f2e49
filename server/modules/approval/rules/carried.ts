import type { ActFacts, FoldedRound, FoldedSeat, SeatFacts } from './round.ts';

export interface Prints {
  /** Digest of what other units give their opinion on: kind, subject and text. */
  readonly substance: string;
  /** Digest of everything that is printed. */
  readonly whole: string;
}

export interface EarlierRound extends Prints {
  readonly round: FoldedRound;
}

/**
 * Which answers of the round before are still good for a new one (decision 0013). Checks and initials are never: who vouches
 * for the page looks at it again each time. The opinion of another unit stays while what it was asked about is as it was;
 * with initials, while nothing of the page has changed.
 */
export function carriedAnswers(seats: readonly SeatFacts[], now: Prints, before: EarlierRound | undefined): Map<string, ActFacts> {
  if (before === undefined) return new Map();
  return new Map(
    seats.flatMap((seat): [string, ActFacts][] => {
      const answer = isStillGood(seat, now, before) ? before.round.seats.find((earlier) => isSame(earlier, seat))?.answer : null;
      return answer === null || answer === undefined ? [] : [[seat.id, answer]];
    }),
  );
}

function isStillGood({ kind, initials }: SeatFacts, now: Prints, before: Prints): boolean {
  if (kind !== 'opinion' || before.substance === '') return false;
  return before.substance === now.substance && (!initials || before.whole === now.whole);
}

/** The same post, asked for an opinion in the same way, and it gave one. */
const isSame = (earlier: FoldedSeat, seat: SeatFacts): boolean =>
  earlier.postId === seat.postId && earlier.kind === seat.kind && earlier.initials === seat.initials && (earlier.state === 'given' || earlier.state === 'carried');
