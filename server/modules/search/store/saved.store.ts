import { sql } from 'kysely';
import type { SavedQuery } from '#contract/search/endpoints.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from './search.tables.ts';

export interface Saving {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly query: SavedQuery;
}

/** How many searches the person keeps; nobody can add one until the transaction has ended. */
export async function lockSaved(tx: Tx, personId: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended('search.saved ' || ${personId}, 0))`.execute(tables(tx));
  const { count } = await tables(tx).selectFrom('search.saved').select(({ fn }) => fn.countAll<number>().as('count')).where('person_id', '=', personId).executeTakeFirstOrThrow();
  return count;
}

/** False when the person has another search of this name. */
export async function insertSaved(tx: Tx, { id, personId, name, query }: Saving): Promise<boolean> {
  const row = await tables(tx)
    .insertInto('search.saved')
    .values({ id, person_id: personId, name, query: JSON.stringify(query) })
    .onConflict((conflict) => conflict.columns(['person_id', 'name']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether the person has another search of this name. */
export async function hasOtherSaved(tx: Tx, { id, personId, name }: Omit<Saving, 'query'>): Promise<boolean> {
  const row = await tables(tx).selectFrom('search.saved').select('id').where('person_id', '=', personId).where('name', '=', name).where('id', '<>', id).executeTakeFirst();
  return row !== undefined;
}

/** False when the person has no such search. */
export async function updateSaved(tx: Tx, { id, personId, name, query }: Saving): Promise<boolean> {
  const row = await tables(tx)
    .updateTable('search.saved')
    .set({ name, query: JSON.stringify(query) })
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function deleteSavedRow(tx: Tx, id: string, personId: string): Promise<boolean> {
  const row = await tables(tx).deleteFrom('search.saved').where('id', '=', id).where('person_id', '=', personId).returning('id').executeTakeFirst();
  return row !== undefined;
}
