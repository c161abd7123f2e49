import type { RouteStep, SeatRef } from '#contract/approval/route.ts';
import type { ProblemCode } from '#contract/problems.ts';
import { allow, type Decision, refuse } from '#server/platform/errors/decision.ts';

/** The head of the author's own unit, whoever that is. */
export const isOwnUnit = ({ postId, unitId }: SeatRef): boolean => postId === null && unitId === null;

/**
 * Whether steps make a lawful way to the signer: the head of the author's unit answers for the content before it goes up
 * (Decree 30/2020 art. 12 §1), and nobody is asked twice in one step.
 */
export function decideRoute(steps: readonly RouteStep[]): Decision<readonly RouteStep[]> {
  const fault = steps.map(faultOf).find((code) => code !== null) ?? null;
  if (fault !== null) return refuse(fault);
  const isChecked = steps.some(({ kind, seats }) => kind === 'content' && seats.some(isOwnUnit));
  return isChecked ? allow(steps) : refuse('approval/own-unit-missing');
}

function faultOf({ seats }: RouteStep): ProblemCode | null {
  const keys = seats.map(({ postId, unitId }) => postId ?? unitId ?? '');
  return new Set(keys).size === keys.length ? null : 'approval/seat-twice';
}

export interface AskedPost {
  readonly postId: string;
}

/** The steps with the posts that are asked: the author does not check their own draft, and no post is asked twice in one step. */
export function askedSteps<Post extends AskedPost>(steps: readonly (RouteStep & { readonly posts: readonly Post[] })[], authorPostId: string): (RouteStep & { readonly posts: readonly Post[] })[] {
  return steps
    .map((step) => ({ ...step, posts: step.posts.filter(({ postId }, at) => postId !== authorPostId && step.posts.findIndex((other) => other.postId === postId) === at) }))
    .filter(({ posts }) => posts.length > 0);
}
