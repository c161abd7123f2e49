import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { queryOf, type Wanted } from '../rules/words.ts';
import { tables } from '../store/search.tables.ts';

const SHAPE = 'StartSel=\u0001, StopSel=\u0002, MaxWords=40, MinWords=20, MaxFragments=1, FragmentDelimiter=…';

/** Letters looked through first: two or three pages, where most texts say what they are about. */
const NEAR = 8000;

/**
 * Lines of the texts around the found words, which stand between \u0001 and \u0002; nothing for a text that holds none of them.
 * A long text is gone through to its end only when its beginning does not hold them.
 */
export async function excerptsOf(tx: Tx, ids: readonly string[], wanted: Wanted): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const linesOf = (text: RawBuilder<unknown>) => sql`ts_headline('search.vn', translate(${text}, ${'\u0001\u0002'}, ''), to_tsquery('search.vn', ${queryOf(wanted)}), ${SHAPE})`;
  const { rows } = await sql<{ id: string; excerpt: string }>`
    select subject_id as id, case when length(body) > ${NEAR} and position(${'\u0001'} in near) = 0 then ${linesOf(sql`body`)} else near end as excerpt
    from search.body cross join lateral (select ${linesOf(sql`left(body, ${NEAR})`)} as near offset 0) as beginning
    where subject_id = any(${sql.val([...ids])}::uuid[])`.execute(tables(tx));
  return new Map(rows.filter(({ excerpt }) => excerpt.includes('\u0001')).map(({ id, excerpt }) => [id, excerpt.replace(/\s+/gu, ' ').trim()]));
}
