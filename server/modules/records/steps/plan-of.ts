import type { Actor } from '#server/platform/access/actor.ts';

/** Agencies in which the actor works; a plan is read by everybody in its agency. */
export const agenciesOf = (actor: Actor): string[] => [...new Set(actor.capacities.filter(({ role }) => role !== 'administrator').map(({ agencyId }) => agencyId))];
