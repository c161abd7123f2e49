import { type RawBuilder, sql } from 'kysely';
import type { OutputOf } from '#contract/endpoint.ts';
import type { search } from '#contract/search/endpoints.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { looksLikeNumber, numberKey } from '../rules/number-key.ts';
import { highlight, queryOf, wordsOf } from '../rules/words.ts';
import { tables } from '../store/search.tables.ts';

type Result = OutputOf<typeof search.find>['results'][number];
type Found = Omit<Result, 'highlighted'>;

export interface Finder {
  readonly keys: readonly string[];
  /** Agencies whose documents the reader may all see. */
  readonly agencies: readonly string[];
}

/** How many of the newest hits are ranked: a word in half of all documents must not cost a second (docs/performance.md). */
const RANKED = 500;

/** Finds by number and symbol where the query may be one, then by words; rights are part of each statement. */
export async function find(tx: Tx, finder: Finder, query: string, limit: number): Promise<Result[]> {
  const words = wordsOf(query);
  const key = looksLikeNumber(query) ? numberKey(query) : '';
  const byNumber = key === '' ? [] : await findByNumber(tx, finder, key, limit);
  const byWords = words.length === 0 || byNumber.length >= limit ? [] : await findByWords(tx, finder, words, limit);
  const known = new Set(byNumber.map(({ subjectId }) => subjectId));
  const found = [...byNumber, ...byWords.filter(({ subjectId }) => !known.has(subjectId))].slice(0, limit);
  return found.map((each) => ({ ...each, highlighted: highlight(each.title, words) }));
}

const mayRead = ({ agencies, keys }: Finder) =>
  sql<boolean>`(agency_id = any(${sql.val([...agencies])}::uuid[]) or readers && ${sql.val([...keys])}::text[])`;

/** Fewer letters than the index of trigrams works with find beginnings only. */
const SHORTEST_INSIDE = 3;

/** The very number first (128/… before 1280/…), then what begins so, then what holds it. */
async function findByNumber(tx: Tx, finder: Finder, key: string, limit: number): Promise<Found[]> {
  const pattern = key.length < SHORTEST_INSIDE ? `${key}%` : `%${key}%`;
  const statement = sql<Found>`
    select subject_type as "subjectType", subject_id as "subjectId", title, number, issuer, day
    from search.entry
    where number_key like ${pattern} and ${mayRead(finder)}
    order by number_key <> ${key}, number_key !~ ${`^${key}([^0-9]|$)`}, not starts_with(number_key, ${key}), day desc nulls last, subject_id
    limit ${limit}`;
  return run(tx, statement);
}

/**
 * Each part of what the reader may see is asked for its newest hits: for a frequent word PostgreSQL walks from the newest
 * entry until it has enough, for a rare one it goes by the words. Asked for all parts at once it read the entries of the whole city.
 */
async function findByWords(tx: Tx, finder: Finder, words: readonly string[], limit: number): Promise<Found[]> {
  const all = queryOf(words, '&');
  const allWords = sql`to_tsquery('search.vn', ${all})`;
  const newest = (part: RawBuilder<unknown>): RawBuilder<unknown> =>
    sql`(select * from search.entry where words @@ ${allWords} and ${part} order by day desc nulls last limit ${RANKED})`;
  const statement = sql<Found>`
    with hits as (${sql.join(partsOf(finder).map(newest), sql` union all `)})
    select subject_type as "subjectType", subject_id as "subjectId", title, number, issuer, day from hits
    order by (words @@ to_tsquery('search.vn', ${queryOf(words, '<->')}))::int * 2 + (exact @@ to_tsquery('simple', ${all}))::int * 4 + ts_rank(words, ${allWords}) desc,
      day desc nulls last, subject_id
    limit ${limit}`;
  return run(tx, statement);
}

/** What `mayRead` says, in parts of which no two have an entry in common. */
function partsOf({ agencies, keys }: Finder): RawBuilder<unknown>[] {
  const elsewhere = agencies.length === 0 ? sql`` : sql` and agency_id <> all(${sql.val([...agencies])}::uuid[])`;
  return [...agencies.map((id) => sql`agency_id = ${id}`), sql`readers && ${sql.val([...keys])}::text[]${elsewhere}`];
}

async function run(tx: Tx, statement: ReturnType<typeof sql<Found>>): Promise<Found[]> {
  return (await statement.execute(tables(tx))).rows;
}
