import { sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/identity.tables.ts';
import { inForce } from '../store/today.ts';

/** The agencies in which a person holds a post today. */
export async function listAgenciesOfPerson(tx: Tx, personId: string): Promise<string[]> {
  const rows = await tables(tx)
    .selectFrom('identity.holding as h')
    .innerJoin('identity.post as p', 'p.id', 'h.post_id')
    .innerJoin('identity.current_organization as u', 'u.id', 'p.unit_id')
    .select(sql<string>`coalesce(u.agency_id, u.id)`.as('agencyId'))
    .distinct()
    .where('h.person_id', '=', personId)
    .where(inForce('h'))
    .where(inForce('p'))
    .execute();
  return rows.map(({ agencyId }) => agencyId);
}
