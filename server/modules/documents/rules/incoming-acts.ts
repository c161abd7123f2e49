import { type Actor, type Capacity, capacityWhere, type Role } from '#server/platform/access/actor.ts';
import { allow, type Decision, refuse } from '#server/platform/errors/decision.ts';

export interface IncomingFacts {
  readonly agencyId: string;
  readonly state: 'arrived' | 'registered' | 'directed' | 'in-hand' | 'closed' | 'returned' | 'recalled';
  readonly assignments: readonly AssignmentFacts[];
}

export interface AssignmentFacts {
  readonly id: string;
  readonly part: 'lead' | 'coordinate' | 'inform';
  readonly unitId: string;
  readonly headPostId: string;
  readonly postId: string | null;
  readonly state: 'waiting' | 'assigned' | 'in-hand' | 'done' | 'withdrawn';
  readonly dueOn: string | null;
  readonly extendedTo: string | null;
}

export type IncomingAct = 'register' | 'return' | 'direct' | 'assign' | 'draft-reply' | 'report-done' | 'acknowledge' | 'add-direction' | 'urge';

/** In which states an act has its place; the order of Decree 30/2020 art. 20–24. */
const STATES: Readonly<Record<IncomingAct, readonly IncomingFacts['state'][]>> = {
  register: ['arrived'],
  return: ['arrived'],
  direct: ['registered'],
  assign: ['directed', 'in-hand'],
  'draft-reply': ['directed', 'in-hand'],
  'report-done': ['directed', 'in-hand'],
  acknowledge: ['directed', 'in-hand', 'closed'],
  'add-direction': ['directed', 'in-hand'],
  urge: ['directed', 'in-hand'],
};

/** Records clerks receive and register, leaders direct; what happens inside a unit is the unit's. */
const ROLES: Readonly<Partial<Record<IncomingAct, readonly Role[]>>> = {
  register: ['clerk'],
  return: ['clerk'],
  direct: ['head', 'deputy'],
  'add-direction': ['head', 'deputy'],
  // Whoever the head has told to follow up: the records office as a rule (art. 24 §2).
  urge: ['head', 'deputy', 'clerk'],
};

const LEADERS_OF_UNIT: readonly Role[] = ['unit-head', 'unit-deputy'];

/** Who may do it and when it has its place, decided here for commands and screens alike. */
export function decideIncomingAct(document: IncomingFacts, actor: Actor, act: IncomingAct, assignmentId?: string): Decision<Capacity> {
  const assignment = document.assignments.find(({ id }) => id === assignmentId);
  const capacity = capacityWhere(actor, (candidate) => entitles(candidate, document, act, assignment));
  if (capacity === undefined) return refuse('forbidden');
  if (!STATES[act].includes(document.state)) return refuse('documents/act-not-possible');
  if (assignment !== undefined && !hasPlace(assignment, act)) return refuse('documents/act-not-possible');
  return allow(capacity);
}

function entitles(capacity: Capacity, document: IncomingFacts, act: IncomingAct, assignment: AssignmentFacts | undefined): boolean {
  if (capacity.agencyId !== document.agencyId) return false;
  const roles = ROLES[act];
  if (roles !== undefined) return roles.includes(capacity.role);
  if (assignment === undefined) return false;
  if (act === 'draft-reply' || act === 'report-done') return capacity.postId === assignment.postId;
  // The post that got the part, and whoever leads the unit by now: a deputy, a head who was appointed since.
  return capacity.postId === assignment.headPostId || (capacity.unitId === assignment.unitId && LEADERS_OF_UNIT.includes(capacity.role));
}

function hasPlace({ part, state }: AssignmentFacts, act: IncomingAct): boolean {
  if (state === 'withdrawn') return false;
  if (act === 'acknowledge') return part === 'inform' && state === 'waiting';
  if (part === 'inform') return false;
  // Also work in hand is handed on: people fall ill.
  if (act === 'assign') return state !== 'done';
  if (act === 'draft-reply') return part === 'lead' && (state === 'assigned' || state === 'in-hand');
  return state === 'assigned' || state === 'in-hand';
}

const ALL_ACTS = Object.keys(STATES) as IncomingAct[];
const isOnPart = (act: IncomingAct): boolean => ROLES[act] === undefined;

/** What the actor may do on one part now. */
export function actsOnPart(document: IncomingFacts, actor: Actor, assignmentId: string): IncomingAct[] {
  return ALL_ACTS.filter((act) => isOnPart(act) && decideIncomingAct(document, actor, act, assignmentId).allowed);
}

/** All that the actor may do now, on the document or on one of its parts, and the first such part. */
export function actsOnIncoming(document: IncomingFacts, actor: Actor): { acts: IncomingAct[]; assignmentId: string | null } {
  const parts = document.assignments.map(({ id }) => ({ id, acts: actsOnPart(document, actor, id) }));
  const acts = ALL_ACTS.filter((act) => (isOnPart(act) ? parts.some((part) => part.acts.includes(act)) : decideIncomingAct(document, actor, act).allowed));
  return { acts, assignmentId: parts.find((part) => part.acts.length > 0)?.id ?? null };
}
