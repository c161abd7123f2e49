import { sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { looksLikeNumber, numberKey } from '../rules/number-key.ts';
import { queryOf, wantedOf } from '../rules/words.ts';
import { tables } from '../store/search.tables.ts';
import { type Filters, type Finder, narrowed, partsOf } from './narrowed.ts';
import { giveRoom } from './room.ts';

/** Further nobody reads; a whole count of a frequent word would read half of the index. */
const COUNTED = 1000;

/** How many documents a search finds, as far as anybody reads. */
export async function count(tx: Tx, finder: Finder, { q, filters }: { q: string; filters: Filters }): Promise<{ count: number; isMore: boolean }> {
  const wanted = wantedOf(q);
  const key = looksLikeNumber(q) ? numberKey(q) : '';
  if (q.trim() !== '' && wanted.groups.length === 0) return { count: 0, isMore: false };
  await giveRoom(tx);
  const byWords = wanted.groups.length === 0 ? sql`true` : sql`words @@ to_tsquery('search.vn', ${queryOf(wanted)})`;
  const hit = key === '' ? byWords : sql`(number_key like ${key.length < 3 ? `${key}%` : `%${key}%`} or ${byWords})`;
  const parts = partsOf(finder).map((part) => sql`(select 1 from search.entry where ${hit} and ${part} and ${narrowed(filters)} limit ${COUNTED + 1})`);
  const { rows } = await sql<{ count: number }>`select count(*) as count from (select from (${sql.join(parts, sql` union all `)}) as each limit ${COUNTED + 1}) as hits`.execute(tables(tx));
  const found = rows[0]?.count ?? 0;
  return { count: Math.min(found, COUNTED), isMore: found > COUNTED };
}
