import { type Actor, type Capacity, capacityWhere } from '#server/platform/access/actor.ts';
import { allow, type Decision, refuse } from '#server/platform/errors/decision.ts';

export interface OutgoingFacts {
  readonly agencyId: string;
  readonly state: 'drafting' | 'checking' | 'returned' | 'to-sign' | 'signed' | 'issued' | 'cancelled';
  readonly drafterPostId: string;
  readonly checkerPostId: string | null;
  readonly signerPostId: string | null;
}

export type OutgoingAct = 'save' | 'submit' | 'pass' | 'return' | 'sign' | 'issue' | 'cancel';

/** The order of Decree 30/2020 art. 9–13, 15–18: draft, check, sign, then number, date and release. */
const STATES: Readonly<Record<OutgoingAct, readonly OutgoingFacts['state'][]>> = {
  save: ['drafting', 'returned'],
  submit: ['drafting', 'returned'],
  pass: ['checking'],
  return: ['checking', 'to-sign'],
  sign: ['to-sign'],
  issue: ['signed'],
  cancel: ['drafting', 'returned', 'checking', 'to-sign'],
};

/** Who may do it and when it has its place, decided here for commands and screens alike. */
export function decideOutgoingAct(draft: OutgoingFacts, actor: Actor, act: OutgoingAct): Decision<Capacity> {
  const capacity = capacityWhere(actor, (candidate) => entitles(candidate, draft, act));
  if (capacity === undefined) return refuse('forbidden');
  if (!STATES[act].includes(draft.state)) return refuse('documents/act-not-possible');
  return allow(capacity);
}

function entitles(capacity: Capacity, draft: OutgoingFacts, act: OutgoingAct): boolean {
  if (capacity.agencyId !== draft.agencyId) return false;
  switch (act) {
    case 'save':
    case 'submit':
    case 'cancel':
      return capacity.postId === draft.drafterPostId;
    case 'pass':
      return capacity.postId === draft.checkerPostId;
    case 'return':
      return capacity.postId === (draft.state === 'to-sign' ? draft.signerPostId : draft.checkerPostId);
    case 'sign':
      return capacity.postId === draft.signerPostId;
    case 'issue':
      return capacity.role === 'clerk';
  }
}

/** Every act that the actor may do on the draft now. */
export function actsOnOutgoing(draft: OutgoingFacts, actor: Actor): OutgoingAct[] {
  return (Object.keys(STATES) as OutgoingAct[]).filter((act) => decideOutgoingAct(draft, actor, act).allowed);
}
