/** Kinds of post (chức vụ) that carry rights, Decree 30/2020 art. 6 and the roles of records work. */
export type Role = 'clerk' | 'head' | 'deputy' | 'unit-head' | 'unit-deputy' | 'officer' | 'administrator';

/** One post through which a person may act now, their own or one delegated to them (ủy quyền) for stated dates. */
export interface Capacity {
  readonly postId: string;
  readonly title: string;
  readonly role: Role;
  readonly unitId: string;
  readonly unitName: string;
  readonly agencyId: string;
  readonly agencyName: string;
  /** Whose post it is, when it is exercised by delegation. */
  readonly onBehalfOf: { readonly personId: string; readonly name: string } | null;
}

/** Who is asking, resolved from the session at every request, so that a post taken away stops carrying rights at once. */
export interface Actor {
  readonly personId: string;
  readonly name: string;
  readonly sessionId: string;
  readonly capacities: readonly Capacity[];
  readonly request: RequestFacts;
}

export interface RequestFacts {
  readonly id: string;
  readonly address: string;
  readonly idempotencyKey: IdempotencyKey | null;
}

/** Chosen by the browser per act; the same key never takes effect twice. */
export interface IdempotencyKey {
  readonly key: string;
  /** SHA-256 of operation and input: a key that comes back with another one belongs to another act. */
  readonly fingerprint: string;
}

/** Keys under which queue items and readers address people: a post, or everybody with a role in an agency. */
export const postKey = (postId: string): string => `post:${postId}`;
export const roleKey = (agencyId: string, role: Role): string => `role:${agencyId}:${role}`;
export const unitKey = (unitId: string): string => `unit:${unitId}`;

/** Every key the actor answers to. Lists are filtered by these inside SQL. */
export function keysOf(actor: Actor): string[] {
  return [...new Set(actor.capacities.flatMap((capacity) => keysOfCapacity(capacity)))];
}

function keysOfCapacity({ postId, role, agencyId, unitId }: Capacity): string[] {
  const own = [postKey(postId), roleKey(agencyId, role)];
  return role === 'unit-head' || role === 'unit-deputy' ? [...own, unitKey(unitId)] : own;
}

/** Agencies of which the actor may read everything: records clerks and leaders. */
export function agenciesReadWhole(actor: Actor): string[] {
  const whole: readonly Role[] = ['clerk', 'head', 'deputy'];
  return [...new Set(actor.capacities.filter(({ role }) => whole.includes(role)).map(({ agencyId }) => agencyId))];
}

/** The first of the actor's posts that fits; the audit names it. */
export function capacityWhere(actor: Actor, fits: (capacity: Capacity) => boolean): Capacity | undefined {
  return actor.capacities.find(fits);
}
