import type { Day } from '#contract/day.ts';
import { type Actor, type Capacity, capacityWhere } from '#server/platform/access/actor.ts';
import { allow, type Decision, refuse } from '#server/platform/errors/decision.ts';

export interface SubstitutionPost {
  readonly postId: string;
  readonly unitId: string;
  readonly agencyId: string;
  readonly personId: string | null;
}

export interface SubstitutionOrder {
  readonly post: SubstitutionPost;
  readonly substitute: SubstitutionPost;
  readonly from: Day;
  readonly to: Day;
}

/** Who may say who stands in for a post: its holder, the head of its unit, the agency's head or a deputy. */
export const mayName = (actor: Actor, post: Pick<SubstitutionPost, 'postId' | 'unitId' | 'agencyId'>): Capacity | undefined =>
  capacityWhere(actor, ({ postId, role, unitId, agencyId, onBehalfOf }) =>
    (postId === post.postId && onBehalfOf === null) || (role === 'unit-head' && unitId === post.unitId) || ((role === 'head' || role === 'deputy') && agencyId === post.agencyId));

/** Người thay: within one agency, somebody there, for days still to come. */
export function decideSubstitution({ post, substitute, from, to }: SubstitutionOrder, actor: Actor, today: Day): Decision<Capacity> {
  const capacity = mayName(actor, post);
  if (capacity === undefined) return refuse('forbidden');
  const isPossible = substitute.agencyId === post.agencyId && substitute.postId !== post.postId && substitute.personId !== null && to >= from && to >= today;
  return isPossible ? allow(capacity) : refuse('approval/substitute-not-possible');
}
