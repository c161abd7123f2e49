import { type Actor, type Capacity, capacityWhere, type Role } from '#server/platform/access/actor.ts';
import { allow, type Decision, refuse } from '#server/platform/errors/decision.ts';

export type FileState = 'open' | 'closed' | 'offered' | 'archived';
export type FileAct = 'put-in' | 'edit' | 'members' | 'close' | 're-open' | 'offer' | 'confirm';

export interface FileFacts {
  readonly agencyId: string;
  readonly unitId: string;
  readonly responsiblePostId: string;
  readonly memberPostIds: readonly string[];
  readonly state: FileState;
}

/** In which states an act has its place; an archived file is read-only (Decree 30/2020, art. 31). */
const STATES: Readonly<Record<FileAct, readonly FileState[]>> = {
  'put-in': ['open'], 'edit': ['open'], 'members': ['open', 'closed'], 'close': ['open'], 're-open': ['closed'], 'offer': ['closed'], 'confirm': ['open', 'closed', 'offered'],
};

const LEADERS_OF_UNIT: readonly Role[] = ['unit-head', 'unit-deputy'];
const LEADERS_OF_AGENCY: readonly Role[] = ['head', 'deputy'];

/** Who may do it and when it has its place: the person in charge and who leads the unit; members put papers in. */
export function decideFileAct(file: FileFacts, actor: Actor, act: FileAct): Decision<Capacity> {
  const capacity = capacityWhere(actor, (candidate) => entitles(candidate, file, act));
  if (capacity === undefined) return refuse('forbidden');
  return STATES[act].includes(file.state) ? allow(capacity) : refuse('records/act-not-possible');
}

function entitles({ agencyId, postId, unitId, role }: Capacity, file: FileFacts, act: FileAct): boolean {
  if (agencyId !== file.agencyId || role === 'administrator') return false;
  if (postId === file.responsiblePostId || (unitId === file.unitId && LEADERS_OF_UNIT.includes(role))) return true;
  if (act === 'put-in') return file.memberPostIds.includes(postId);
  // Where the unit's own people made the change themselves, the leaders of the agency confirm it.
  return act === 'confirm' && LEADERS_OF_AGENCY.includes(role);
}

const ALL_ACTS = Object.keys(STATES) as FileAct[];

/** What the actor may do on the file now; the screen shows these acts and no others. */
export const actsOnFile = (file: FileFacts, actor: Actor): FileAct[] => ALL_ACTS.filter((act) => decideFileAct(file, actor, act).allowed);

/** Who may open a file beside clerks and leaders: the post in charge, its members, who leads the unit. */
export const readersOfFile = ({ unitId, responsiblePostId, memberPostIds }: Pick<FileFacts, 'unitId' | 'responsiblePostId' | 'memberPostIds'>): string[] =>
  [...new Set([`post:${responsiblePostId}`, `unit:${unitId}`, ...memberPostIds.map((postId) => `post:${postId}`)])];

/**
 * On whose desk the alert of a changed right lies: the person in charge, or where they made the change themselves, who leads
 * the unit, or where it was these, the head of the agency.
 */
export function alertedOf(file: FileFacts, by: Capacity): string {
  if (by.postId !== file.responsiblePostId) return `post:${file.responsiblePostId}`;
  if (by.unitId === file.unitId && LEADERS_OF_UNIT.includes(by.role)) return `role:${file.agencyId}:head`;
  return `unit:${file.unitId}`;
}
