import type { Actor } from '#server/platform/access/actor.ts';
import { allow, type Decision, refuse } from '#server/platform/errors/decision.ts';

const ANSWERABLE = new Set(['clerk', 'head', 'deputy']);

/** Who opened a document is for those who answer for the agency's documents: its records office and its leaders (Decree 30/2020 art. 6). */
export function decideViewings(actor: Actor, agencyId: string): Decision<true> {
  return actor.capacities.some((capacity) => capacity.agencyId === agencyId && ANSWERABLE.has(capacity.role)) ? allow(true) : refuse('forbidden');
}
