import type { OutputOf } from '#contract/endpoint.ts';
import type { search } from '#contract/search/endpoints.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/search.tables.ts';

/** The person's saved searches, oldest first, so that each keeps its key. */
export async function listSaved(tx: Tx, personId: string): Promise<OutputOf<typeof search.listSaved>> {
  const rows = await tables(tx).selectFrom('search.saved').select(['id', 'name', 'query', 'created_at as createdAt']).where('person_id', '=', personId).orderBy('created_at').orderBy('id').execute();
  return { saved: rows.map((row) => ({ ...row, query: row.query as Record<string, string> })) };
}
