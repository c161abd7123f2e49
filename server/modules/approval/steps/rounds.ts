import type { Actor, Capacity } from '#server/platform/access/actor.ts';
import { newId } from '#server/platform/database/ids.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { type Answering, inPlaceOf } from '../rules/answering.ts';
import { carriedAnswers, type Prints } from '../rules/carried.ts';
import type { ActFacts, SeatFacts } from '../rules/round.ts';
import { findRound, insertActs, insertRound, type Round } from '../store/round.store.ts';
import { findRoute } from '../store/route.store.ts';
import { askedPosts, type AskedStep, type Author } from './asked-posts.ts';

export interface Submission extends Prints {
  readonly subjectType: string;
  readonly subjectId: string;
  /** The version that the submission makes. */
  readonly subjectVersion: number;
  readonly author: Author;
  readonly now: Date;
}

/** Trình: begins a round on the route chosen, in the transaction of the submission. A round without seats has passed at once. */
export async function beginRound(tx: Tx, { author, now, ...submission }: Submission): Promise<Round> {
  const steps = await askedPosts(tx, await findRoute(tx, submission.subjectId), author);
  const before = await findRound(tx, submission.subjectId);
  const seats = seatsOf(steps);
  const id = newId();
  await insertRound(tx, { id, ...submission, agencyId: author.agencyId, number: (before?.number ?? 0) + 1, begunAt: now.toISOString(), seats });
  const carried = carriedAnswers(seats, submission, before === undefined ? undefined : { ...before, round: before });
  await insertActs(tx, id, [...carried].map(([seatId, answer]): ActFacts => ({ ...answer, seatId, kind: 'carried' })));
  return latestRound(tx, submission.subjectId);
}

const seatsOf = (steps: readonly AskedStep[]): SeatFacts[] =>
  steps.flatMap(({ kind, initials, withinDays, posts }, step) =>
    posts.map((post, place): SeatFacts => ({
      id: newId(), step, place, kind, initials: initials || kind === 'initials', withinDays, postId: post.postId, unitId: post.unitId, agencyId: post.agencyId,
      title: post.title, unitName: post.unitName, personName: post.personName ?? '',
    })));

export interface Answer {
  readonly actor: Actor;
  /** As the record shows it, delegation included. */
  readonly byTitle: string;
  readonly answering: Answering;
  readonly note: string | null;
  readonly now: Date;
}

/** Cho ý kiến, đồng ý, ký nháy: one seat gives. Who stands in for its post takes it over in the same breath. */
export async function giveSeat(tx: Tx, round: Round, answer: Answer): Promise<Round> {
  await insertActs(tx, round.id, [...takingOver(answer), { ...answered(answer), kind: 'given' }]);
  return latestRound(tx, round.subjectId);
}

/** Trả lại: one seat gives the whole back with a reason; the round is over. */
export async function returnSeat(tx: Tx, round: Round, answer: Answer & { readonly note: string }): Promise<void> {
  await insertActs(tx, round.id, [...takingOver(answer), { ...answered(answer), kind: 'returned' }]);
}

export interface Ending {
  readonly kind: 'returned' | 'closed';
  readonly actor: Actor;
  readonly capacity: Capacity;
  readonly byTitle: string;
  readonly note: string;
  readonly now: Date;
}

/** Somebody outside the route, or past their turn, ends the round: the signer or the clerk returns, the author gives up. */
export async function endRound(tx: Tx, subjectId: string, { kind, actor, capacity, byTitle, note, now }: Ending): Promise<void> {
  const round = await findRound(tx, subjectId);
  if (round === undefined || round.ending !== null) return;
  await insertActs(tx, round.id, [{ seatId: null, kind, byPostId: capacity.postId, by: actor.name, byTitle, inPlaceOf: null, note, at: now.toISOString() }]);
}

function takingOver(answer: Answer): ActFacts[] {
  const isTaken = answer.answering.manner !== 'own';
  return isTaken ? [{ ...answered(answer), kind: 'taken-over', note: null }] : [];
}

const answered = ({ actor, byTitle, answering, note, now }: Answer): Omit<ActFacts, 'kind'> => ({
  seatId: answering.desk.seat.id, byPostId: answering.capacity.postId, by: actor.name, byTitle, inPlaceOf: inPlaceOf(answering), note, at: now.toISOString(),
});

async function latestRound(tx: Tx, subjectId: string): Promise<Round> {
  const round = await findRound(tx, subjectId);
  if (round === undefined) throw new Error('a round that was written is not there');
  return round;
}
