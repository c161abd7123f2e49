import { sql } from 'kysely';
import { type Actor, agenciesReadWhole } from '#server/platform/access/actor.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';

/** Whose registers are asked for: clerks and leaders see those of their agency, and nobody else's. */
export interface RegisterScope {
  readonly agencyId: string;
  /** All that the reader may ask for; every statement is filtered by them. */
  readonly agencies: readonly string[];
}

export function chooseAgency(actor: Actor, asked: string | undefined): RegisterScope {
  const agencies = agenciesReadWhole(actor);
  const [first] = agencies;
  if (first === undefined) throw new Refusal('forbidden');
  if (asked !== undefined && !agencies.includes(asked)) throw new Refusal('not-found');
  return { agencyId: asked ?? first, agencies };
}

/** The one agency asked for, and only when the reader may read its registers. */
export const ofScope = ({ agencyId, agencies }: RegisterScope) =>
  sql<boolean>`(agency_id = ${agencyId}::uuid and agency_id = any(${sql.val([...agencies])}::uuid[]))`;
