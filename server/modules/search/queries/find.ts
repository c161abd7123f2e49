import { sql } from 'kysely';
import type { OutputOf } from '#contract/endpoint.ts';
import type { search } from '#contract/search/endpoints.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { looksLikeNumber, numberKey } from '../rules/number-key.ts';
import { foldTonePlacement } from '../rules/tone-placement.ts';
import { tables } from '../store/search.tables.ts';

type Result = OutputOf<typeof search.find>['results'][number];

export interface Finder {
  readonly keys: readonly string[];
  /** Agencies whose documents the reader may all see. */
  readonly agencies: readonly string[];
}

/** How many of the newest hits are ranked: a word in half of all documents must not cost a second. */
const RANKED = 2000;

/** Finds by number and symbol when the query looks like one, else by words; rights are part of the statement. */
export async function find(tx: Tx, finder: Finder, query: string, limit: number): Promise<Result[]> {
  if (looksLikeNumber(query) && numberKey(query).length >= 1) {
    const byNumber = await findByNumber(tx, finder, numberKey(query), limit);
    if (byNumber.length > 0) return byNumber;
  }
  return findByWords(tx, finder, foldTonePlacement(query), limit);
}

const mayRead = ({ agencies, keys }: Finder) =>
  sql<boolean>`(agency_id = any(${sql.val([...agencies])}::uuid[]) or readers && ${sql.val([...keys])}::text[])`;

async function findByNumber(tx: Tx, finder: Finder, key: string, limit: number): Promise<Result[]> {
  const statement = sql<Result>`
    select subject_type as "subjectType", subject_id as "subjectId", title, number, issuer, day, title as highlighted
    from search.entry
    where number_key like ${`%${key}%`} and ${mayRead(finder)}
    order by number_key <> ${key}, not starts_with(number_key, ${key}), day desc nulls last, subject_id
    limit ${limit}`;
  return run(tx, statement);
}

async function findByWords(tx: Tx, finder: Finder, query: string, limit: number): Promise<Result[]> {
  const statement = sql<Result>`
    with asked as (
      select plainto_tsquery('search.vn', ${query}) as all_words, phraseto_tsquery('search.vn', ${query}) as phrase,
        plainto_tsquery('simple', ${query}) as spelled
    ), hits as (
      select e.*, a.phrase, a.spelled, a.all_words from search.entry e, asked a
      where e.words @@ a.all_words and ${mayRead(finder)}
      order by e.day desc nulls last limit ${RANKED}
    ), best as (
      select * from hits
      order by (words @@ phrase)::int * 2 + (exact @@ spelled)::int * 4 + ts_rank(words, all_words) desc, day desc nulls last, subject_id
      limit ${limit}
    )
    select subject_type as "subjectType", subject_id as "subjectId", title, number, issuer, day,
      ts_headline('search.vn', title, all_words, ${'StartSel=\u0001, StopSel=\u0002, HighlightAll=true'}) as highlighted
    from best
    order by (words @@ phrase)::int * 2 + (exact @@ spelled)::int * 4 + ts_rank(words, all_words) desc, day desc nulls last, subject_id`;
  return run(tx, statement);
}

async function run(tx: Tx, statement: ReturnType<typeof sql<Result>>): Promise<Result[]> {
  return (await statement.execute(tables(tx))).rows;
}
