import type { Capacity } from '#server/platform/access/actor.ts';

/** The head answers for the agency's documents, the records office for their form (Decree 30/2020 art. 6). */
export const mayChangeAgencyForm = ({ role }: Pick<Capacity, 'role'>): boolean => role === 'head' || role === 'clerk';

interface OrderedPost {
  readonly agencyId: string;
  readonly role: string;
}

/** By order (TL.) sign heads of units of the agency, and their deputies for them (art. 13 §3). */
export const maySignByOrder = (post: OrderedPost | undefined, agencyId: string): boolean =>
  post?.agencyId === agencyId && (post.role === 'unit-head' || post.role === 'unit-deputy');
