import { sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/identity.tables.ts';

/** The one agency of today with this name, whatever its case and accents; undefined when none or several bear it. */
export async function findAgencyNamed(tx: Tx, name: string): Promise<{ id: string; name: string } | undefined> {
  const found = await tables(tx)
    .selectFrom('identity.current_organization')
    .select(['id', 'name'])
    .where('kind', 'in', ['city', 'agency'])
    .where(sql<boolean>`platform.fold(name) = platform.fold(${name})`)
    .limit(2)
    .execute();
  return found.length === 1 ? found[0] : undefined;
}
