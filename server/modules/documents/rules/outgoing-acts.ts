import type { Mark } from '#contract/documents/withdrawal.ts';
import { type Actor, type Capacity, capacityWhere, type Role } from '#server/platform/access/actor.ts';
import { allow, type Decision, refuse } from '#server/platform/errors/decision.ts';
import { decideSignature } from './signing-authority.ts';

export interface OutgoingFacts {
  readonly agencyId: string;
  readonly unitId: string;
  readonly state: 'drafting' | 'checking' | 'returned' | 'to-sign' | 'signed' | 'issued' | 'cancelled';
  readonly drafterPostId: string;
  readonly checkerPostId: string | null;
  readonly signerPostId: string | null;
  /** What became of it since it was issued. */
  readonly marks: readonly Mark[];
}

export type OutgoingAct = 'save' | 'submit' | 'pass' | 'return' | 'sign' | 'issue' | 'cancel' | 'recall' | 'take-back' | 'correct' | 'amend' | 'replace';

/** The order of Decree 30/2020 art. 9–13, 15–18: draft, check, sign, then number, date and release. */
const STATES: Readonly<Record<OutgoingAct, readonly OutgoingFacts['state'][]>> = {
  save: ['drafting', 'returned'],
  submit: ['drafting', 'returned'],
  pass: ['checking'],
  return: ['checking', 'to-sign', 'signed'],
  sign: ['to-sign'],
  issue: ['signed'],
  cancel: ['drafting', 'returned', 'checking', 'to-sign'],
  recall: ['issued'],
  'take-back': ['issued'],
  correct: ['issued'],
  amend: ['issued'],
  replace: ['issued'],
};

/** What has been recalled or replaced is followed no further; only a new document may still take the place of a recalled one. */
const CLOSED_BY: Readonly<Partial<Record<OutgoingAct, readonly Mark[]>>> = {
  recall: ['recalled'], 'take-back': ['recalled'], correct: ['recalled', 'replaced'], amend: ['recalled', 'replaced'], replace: ['replaced'],
};

/** Through which post the actor may answer the round the draft is in: now, or at all. The round says so, not this module. */
export interface Turn {
  readonly now?: Capacity | undefined;
  readonly ever?: Capacity | undefined;
}

/** Who may do it and when it has its place, decided here for commands and screens alike. */
export function decideOutgoingAct(draft: OutgoingFacts, actor: Actor, act: OutgoingAct, turn: Turn = {}): Decision<Capacity> {
  const due = capacityDue(draft, actor, act, turn);
  const capacity = due ?? (ANSWERED_IN[act]?.includes(draft.state) === true ? turn.ever : undefined);
  if (capacity === undefined) return refuse('forbidden');
  if (due === undefined || !hasPlace(draft, act)) return refuse('documents/act-not-possible');
  if (act === 'sign' && !decideSignature(actor, capacity).allowed) return refuse('documents/signer-not-entitled');
  return allow(capacity);
}

const hasPlace = ({ state, marks }: OutgoingFacts, act: OutgoingAct): boolean =>
  STATES[act].includes(state) && !(CLOSED_BY[act] ?? []).some((mark) => marks.includes(mark));

/** Where somebody who is on the way of the draft comes too late, or too early, rather than not being asked at all. */
const ANSWERED_IN: Partial<Record<OutgoingAct, readonly OutgoingFacts['state'][]>> = {
  pass: ['checking', 'returned', 'to-sign', 'signed', 'issued', 'cancelled'], return: ['checking', 'returned'],
};

function capacityDue(draft: OutgoingFacts, actor: Actor, act: OutgoingAct, turn: Turn): Capacity | undefined {
  const answering = draft.state === 'checking' && (act === 'pass' || act === 'return') ? turn.now : undefined;
  return answering ?? capacityWhere(actor, (candidate) => entitles(candidate, draft, act));
}

function entitles(capacity: Capacity, draft: OutgoingFacts, act: OutgoingAct): boolean {
  return capacity.agencyId === draft.agencyId && ENTITLED[act](capacity, draft);
}

/** Those who answer for all that the agency issues. */
const WHOLE: readonly Role[] = ['clerk', 'head', 'deputy'];

/** The unit's head, or the deputy it was laid before; another unit head when the post it was laid before is no more. */
const checks = ({ postId, role, unitId }: Capacity, draft: OutgoingFacts): boolean =>
  postId === draft.checkerPostId || (role === 'unit-head' && unitId === draft.unitId);

/**
 * Whoever has it before them gives it back: the signer, the clerk who cannot issue it, those whose turn it is. The checker of its
 * unit may also call back what no signer has signed, so that a draft is not lost with a signer who left (changes go through
 * the signer again).
 */
function mayReturn(capacity: Capacity, draft: OutgoingFacts): boolean {
  if (draft.state === 'signed') return capacity.role === 'clerk';
  return checks(capacity, draft) || (draft.state === 'to-sign' && capacity.postId === draft.signerPostId);
}

const isDrafter = ({ postId }: Capacity, { drafterPostId }: OutgoingFacts): boolean => postId === drafterPostId;
const isClerk = ({ role }: Capacity): boolean => role === 'clerk';
const follows = (capacity: Capacity, draft: OutgoingFacts): boolean => WHOLE.includes(capacity.role) || isDrafter(capacity, draft) || checks(capacity, draft);

/** Which post of the agency an act belongs to. Passing belongs to those whose turn it is, and the round names them. */
const ENTITLED: Readonly<Record<OutgoingAct, (capacity: Capacity, draft: OutgoingFacts) => boolean>> = {
  save: isDrafter, submit: isDrafter, cancel: isDrafter, pass: () => false, return: mayReturn,
  sign: ({ postId }, { signerPostId }) => postId === signerPostId,
  issue: isClerk, 'take-back': isClerk, recall: ({ role }) => WHOLE.includes(role), correct: follows, amend: follows, replace: follows,
};

/** Files of their own are attached by whoever writes in the draft, while it may be written in. */
export function decideAttaching(draft: OutgoingFacts & { readonly coWriterPostIds: readonly string[] }, actor: Actor): Decision<Capacity> {
  const writer = capacityWhere(actor, ({ agencyId, postId }) => agencyId === draft.agencyId && (postId === draft.drafterPostId || draft.coWriterPostIds.includes(postId)));
  if (writer === undefined) return refuse('forbidden');
  return STATES.save.includes(draft.state) ? allow(writer) : refuse('documents/act-not-possible');
}

/** The post an act was done through, as the hand-overs show it; whose it is, when it was delegated. */
export const actingTitle = ({ title, onBehalfOf }: Capacity): string => (onBehalfOf === null ? title : `${title} (theo ủy quyền của ${onBehalfOf.name})`);

/** Every act that the actor may do on the draft now. */
export function actsOnOutgoing(draft: OutgoingFacts, actor: Actor, turn: Turn = {}): OutgoingAct[] {
  return (Object.keys(STATES) as OutgoingAct[]).filter((act) => decideOutgoingAct(draft, actor, act, turn).allowed);
}
