import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { looksLikeNumber, numberKey } from '../rules/number-key.ts';
import { queryOf, wantedOf } from '../rules/words.ts';
import { tables } from '../store/search.tables.ts';
import { type Filters, type Finder, narrowed } from './narrowed.ts';
import { haveWords } from './newest-hits.ts';
import { inPlace, type Place, placesOf } from './places.ts';
import { giveRoom } from './room.ts';

/** Further nobody reads; a whole count of a frequent word would read half of the index. */
const COUNTED = 1000;

/** How many documents a search finds, as far as anybody reads. */
export async function count(tx: Tx, finder: Finder, { q, filters }: { q: string; filters: Filters }): Promise<{ count: number; isMore: boolean }> {
  const wanted = wantedOf(q);
  const key = looksLikeNumber(q) ? numberKey(q) : '';
  if (q.trim() !== '' && wanted.groups.length === 0) return { count: 0, isMore: false };
  await giveRoom(tx);
  const hit = (place: Place): RawBuilder<boolean> => {
    const byWords = wanted.groups.length === 0 ? sql<boolean>`true` : haveWords(place, queryOf(wanted));
    return key === '' ? byWords : sql`(number_key like ${key.length < 3 ? `${key}%` : `%${key}%`} or ${byWords})`;
  };
  const parts = (await placesOf(tx, finder)).map((place) => sql`(select 1 from search.entry where ${hit(place)} and ${inPlace(place)} and ${narrowed(filters)} limit ${COUNTED + 1})`);
  if (parts.length === 0) return { count: 0, isMore: false };
  const { rows } = await sql<{ count: number }>`select count(*) as count from (select from (${sql.join(parts, sql` union all `)}) as each limit ${COUNTED + 1}) as hits`.execute(tables(tx));
  const found = rows[0]?.count ?? 0;
  return { count: Math.min(found, COUNTED), isMore: found > COUNTED };
}
