import { postKey, unitKey } from '#server/platform/access/actor.ts';
import type { AssignmentFacts } from './incoming-acts.ts';

/** Who may read an incoming document beside the agency's clerks and leaders: the units that have a part, the people at work on it. */
export function readersOfIncoming(assignments: readonly Pick<AssignmentFacts, 'unitId' | 'headPostId' | 'postId'>[]): string[] {
  const keys = assignments.flatMap(({ unitId, headPostId, postId }) => [unitKey(unitId), postKey(headPostId), ...(postId === null ? [] : [postKey(postId)])]);
  return [...new Set(keys)];
}

/** Who may read a draft beside the agency's clerks and leaders: its author, who writes with them, the author's unit head, its signer. */
export function readersOfOutgoing(draft: { unitId: string; drafterPostId: string; coWriterPostIds: readonly string[]; signerPostId: string | null }): string[] {
  return [unitKey(draft.unitId), postKey(draft.drafterPostId), ...draft.coWriterPostIds.map(postKey), ...(draft.signerPostId === null ? [] : [postKey(draft.signerPostId)])];
}
