import type { StepKind } from '#contract/approval/route.ts';

export interface SeatFacts {
  readonly id: string;
  readonly step: number;
  readonly place: number;
  readonly kind: StepKind;
  readonly initials: boolean;
  readonly withinDays: number | null;
  /** Who was asked when the round began. */
  readonly postId: string;
  readonly unitId: string;
  readonly agencyId: string;
  readonly title: string;
  readonly unitName: string;
  readonly personName: string;
}

export interface ActFacts {
  readonly seatId: string | null;
  readonly kind: 'given' | 'carried' | 'returned' | 'taken-over' | 'closed';
  readonly byPostId: string;
  readonly by: string;
  readonly byTitle: string;
  readonly inPlaceOf: string | null;
  readonly note: string | null;
  readonly at: string;
}

export interface RoundFacts {
  readonly begunAt: string;
  readonly seats: readonly SeatFacts[];
  /** In the order they were done. */
  readonly acts: readonly ActFacts[];
}

export type SeatState = 'waiting' | 'open' | 'given' | 'carried' | 'returned' | 'dropped';

export interface FoldedSeat extends SeatFacts {
  readonly state: SeatState;
  /** The post that has it: another one once a substitute took it over. */
  readonly heldBy: string;
  /** Since when it is asked; null before its turn. */
  readonly since: string | null;
  readonly answer: ActFacts | null;
}

export interface FoldedRound {
  readonly state: 'running' | 'passed' | 'returned' | 'closed';
  /** The step that is asked now. */
  readonly step: number | null;
  readonly seats: readonly FoldedSeat[];
  /** How it ended before its end: by a seat, the signer, the clerk or the author. */
  readonly ending: ActFacts | null;
}

const GIVEN = new Set<ActFacts['kind']>(['given', 'carried']);
const ANSWERS = new Set<ActFacts['kind']>(['given', 'carried', 'returned']);

/**
 * Where a round stands, from what people did in it and nothing else: steps in their order, the seats of one step at the same
 * time; a step is done when each of its seats has given, the round when each step is. One return ends it.
 */
export function foldRound({ begunAt, seats, acts }: RoundFacts): FoldedRound {
  const ending = acts.find(({ kind }) => kind === 'returned' || kind === 'closed') ?? null;
  const answers = new Map(acts.filter(({ seatId, kind }) => seatId !== null && ANSWERS.has(kind)).map((act) => [act.seatId, act]));
  const takers = new Map(acts.filter(({ kind }) => kind === 'taken-over').map(({ seatId, byPostId }) => [seatId, byPostId]));
  const isGiven = ({ id }: SeatFacts): boolean => GIVEN.has(answers.get(id)?.kind ?? 'closed');
  const step = seats.filter((seat) => !isGiven(seat)).reduce<number | null>((least, seat) => Math.min(least ?? seat.step, seat.step), null);
  const since = lastOf([begunAt, ...seats.filter((seat) => step !== null && seat.step < step).map(({ id }) => answers.get(id)?.at ?? begunAt)]);
  const folded = seats.map((seat): FoldedSeat => {
    const answer = answers.get(seat.id) ?? null;
    const isTurn = step !== null && seat.step <= step;
    return { ...seat, answer, heldBy: takers.get(seat.id) ?? seat.postId, state: stateOf(answer, isTurn, ending !== null), since: seat.step === step ? since : null };
  });
  if (ending !== null) return { state: ending.kind === 'closed' ? 'closed' : 'returned', step: null, seats: folded, ending };
  return { state: step === null ? 'passed' : 'running', step, seats: folded, ending };
}

function stateOf(answer: ActFacts | null, isTurn: boolean, isEnded: boolean): SeatState {
  if (answer !== null && (answer.kind === 'given' || answer.kind === 'carried' || answer.kind === 'returned')) return answer.kind;
  if (isEnded) return 'dropped';
  return isTurn ? 'open' : 'waiting';
}

/** Instants written alike are ordered as text. */
const lastOf = (instants: readonly string[]): string => instants.reduce((last, instant) => (instant > last ? instant : last));
