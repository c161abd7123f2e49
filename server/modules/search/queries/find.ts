import { sql } from 'kysely';
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

/** How many of the newest hits are ranked: a word in half of all documents must not cost a second. */
const RANKED = 2000;

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

async function findByWords(tx: Tx, finder: Finder, words: readonly string[], limit: number): Promise<Found[]> {
  const all = queryOf(words, '&');
  const statement = sql<Found>`
    with asked as (
      select to_tsquery('search.vn', ${all}) as all_words, to_tsquery('search.vn', ${queryOf(words, '<->')}) as phrase, to_tsquery('simple', ${all}) as spelled
    ), hits as (
      select e.*, a.phrase, a.spelled, a.all_words from search.entry e, asked a
      where e.words @@ a.all_words and ${mayRead(finder)}
      order by e.day desc nulls last limit ${RANKED}
    )
    select subject_type as "subjectType", subject_id as "subjectId", title, number, issuer, day from hits
    order by (words @@ phrase)::int * 2 + (exact @@ spelled)::int * 4 + ts_rank(words, all_words) desc, day desc nulls last, subject_id
    limit ${limit}`;
  return run(tx, statement);
}

async function run(tx: Tx, statement: ReturnType<typeof sql<Found>>): Promise<Found[]> {
  return (await statement.execute(tables(tx))).rows;
}
