import type { Actor, Capacity } from '#server/platform/access/actor.ts';

/** The posts of administration somebody holds: they may see the whole catalogue. */
export const administratorPosts = (actor: Actor): Capacity[] => actor.capacities.filter(({ role }) => role === 'administrator');
