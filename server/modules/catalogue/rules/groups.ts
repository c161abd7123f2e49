import type { Actor, Capacity } from '#server/platform/access/actor.ts';

export interface GroupFacts {
  readonly agencyId: string;
  readonly madeByPostId: string;
}

/** The post through which somebody writes documents, and so keeps groups of recipients; administrators write none. */
export const writingPost = (actor: Actor): Capacity | undefined => actor.capacities.find(({ role }) => role !== 'administrator');

/** A group serves the whole agency: its clerks look after all of them, everybody after those they made. */
export const groupKeeper = ({ agencyId, madeByPostId }: GroupFacts, actor: Actor): Capacity | undefined =>
  actor.capacities.find((capacity) => capacity.agencyId === agencyId && (capacity.role === 'clerk' || capacity.postId === madeByPostId));

/** The agencies whose groups somebody may choose from. */
export const agenciesOfWriter = (actor: Actor): string[] => [...new Set(actor.capacities.filter(({ role }) => role !== 'administrator').map(({ agencyId }) => agencyId))];
