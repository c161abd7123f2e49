import { sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { queryOf, type Wanted } from '../rules/words.ts';
import { tables } from '../store/search.tables.ts';

const SHAPE = 'StartSel=\u0001, StopSel=\u0002, MaxWords=40, MinWords=20, MaxFragments=1, FragmentDelimiter=…';

/** Lines of the texts around the found words, which stand between \u0001 and \u0002; nothing for a text that holds none of them. */
export async function excerptsOf(tx: Tx, ids: readonly string[], wanted: Wanted): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; excerpt: string }>`
    select subject_id as id, ts_headline('search.vn', translate(body, ${'\u0001\u0002'}, ''), to_tsquery('search.vn', ${queryOf(wanted)}), ${SHAPE}) as excerpt
    from search.body where subject_id = any(${sql.val([...ids])}::uuid[])`.execute(tables(tx));
  return new Map(rows.filter(({ excerpt }) => excerpt.includes('\u0001')).map(({ id, excerpt }) => [id, excerpt.replace(/\s+/gu, ' ').trim()]));
}
