import type { Actor, Capacity } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { type Answering, answeringOf, desksOf, findRound, type Round } from '../../approval/index.ts';
import { decideOutgoingAct, type Turn } from '../rules/outgoing-acts.ts';
import { readingScope } from '../rules/reading-scope.ts';
import type { LockedOutgoing } from '../store/outgoing-facts.ts';
import { lockOutgoing } from '../store/outgoing.store.ts';
import { movedOnRefusal } from './moved-on.ts';

export interface FoundTurn extends Turn {
  readonly round: Round | undefined;
  /** Every seat that the actor may answer now. */
  readonly answerings: readonly Answering[];
}

/** What the actor has to do with the round that a draft is in. */
export async function findTurn(tx: Tx, actor: Actor, outgoingId: string): Promise<FoundTurn> {
  const round = await findRound(tx, outgoingId);
  const all = answeringOf(await desksOf(tx, round), actor);
  const answerings = round?.state === 'running' ? all.filter(({ desk }) => desk.seat.state === 'open') : [];
  return { round, answerings, now: answerings[0]?.capacity, ever: all[0]?.capacity };
}

export interface TurnOrder {
  readonly id: string;
  readonly version: number;
  readonly act: 'pass' | 'return';
  /** Which seat is answered, where the actor has several. */
  readonly seatId?: string | null;
}

export interface OpenTurn {
  readonly draft: LockedOutgoing;
  readonly capacity: Capacity;
  readonly round: Round | undefined;
  /** The seat that is answered; undefined when the whole is given back past it. */
  readonly answering: Answering | undefined;
}

/**
 * The first steps of answering a round: lock, may they, is it their turn, did they see this text. Whoever has seen the draft
 * since it was sent has seen the text as it is, also when somebody else has answered meanwhile.
 */
export async function openTurn(tx: Tx, actor: Actor, order: TurnOrder): Promise<OpenTurn> {
  const draft = await lockOutgoing(tx, order.id, readingScope(actor));
  const turn = await findTurn(tx, actor, draft.id);
  const moved = { id: draft.id, version: draft.version, seen: order.version };
  const decision = decideOutgoingAct(draft, actor, order.act, turn);
  if (!decision.allowed) throw await movedOnRefusal(tx, decision.code, moved);
  const answering = draft.state === 'checking' ? chosen(turn, order.seatId ?? null) : undefined;
  const isAnotherSeat = answering === undefined && turn.now !== undefined;
  if (isAnotherSeat) throw await movedOnRefusal(tx, 'documents/act-not-possible', moved);
  if (!hasSeen(order.version, draft, answering && turn.round)) throw await movedOnRefusal(tx, 'stale-version', moved);
  return { draft, capacity: answering?.capacity ?? decision.value, round: turn.round, answering };
}

/** Any version since the submission for who answers a seat; this very one for who gives it back past the seats. */
const hasSeen = (seen: number, draft: LockedOutgoing, round: Round | undefined): boolean => seen >= (round?.subjectVersion ?? draft.version) && seen <= draft.version;

const chosen = ({ answerings }: FoundTurn, seatId: string | null): Answering | undefined =>
  seatId === null ? answerings[0] : answerings.find(({ desk }) => desk.seat.id === seatId);
