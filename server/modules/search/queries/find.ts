import { sql } from 'kysely';
import type { OutputOf } from '#contract/endpoint.ts';
import type { search } from '#contract/search/endpoints.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { looksLikeNumber, numberKey } from '../rules/number-key.ts';
import { allWords, highlight, phraseOf, queryOf, type Wanted, wantedOf, withoutBegun } from '../rules/words.ts';
import { tables } from '../store/search.tables.ts';
import { correct } from './correct.ts';
import { excerptsOf } from './excerpts.ts';
import { type Filters, type Finder, mayRead, narrowed } from './narrowed.ts';
import { newestHits } from './newest-hits.ts';
import { inPlace, placesOf } from './places.ts';
import { giveRoom } from './room.ts';

type Answer = OutputOf<typeof search.find>;
export type Found = Omit<Answer['results'][number], 'highlighted' | 'excerpt'>;

export interface Question {
  readonly q: string;
  readonly filters?: Filters;
  readonly limit: number;
  readonly skip?: number;
  readonly order?: 'best' | 'newest';
  readonly excerpts?: boolean;
}

/** How many of the newest hits are ranked: a word in half of all documents must not cost a second (docs/performance.md). */
const RANKED = 500;

/**
 * Finds by number and symbol where the question may be one, then by words; without either, the newest that the filters let
 * through. When nothing has the words as typed, those they were most likely meant to be are tried. Rights are part of each statement.
 */
export async function find(tx: Tx, finder: Finder, question: Question): Promise<Answer> {
  await giveRoom(tx);
  const wanted = wantedOf(question.q);
  const whole = await findAsTyped(tx, finder, question, wanted);
  const begun = withoutBegun(wanted);
  const found = whole.length === 0 && begun !== undefined ? (await findByWords(tx, finder, question, begun)).slice(question.skip ?? 0) : whole;
  if (found.length > 0 || (question.skip ?? 0) > 0) return shown(tx, found, { question, wanted, corrected: null });
  const meant = await correct(tx, wanted);
  const instead = meant === undefined ? [] : await findByWords(tx, finder, question, meant);
  if (meant === undefined || instead.length === 0) return { results: [], corrected: null };
  return shown(tx, instead.slice(0, question.limit), { question, wanted: meant, corrected: allWords(meant).join(' ') });
}

async function findAsTyped(tx: Tx, finder: Finder, question: Question, wanted: Wanted): Promise<Found[]> {
  const { q, limit, skip = 0 } = question;
  const wholly = skip + limit;
  const key = looksLikeNumber(q) ? numberKey(q) : '';
  if (q.trim() === '') return (await listNewest(tx, finder, question)).slice(skip, wholly);
  const byNumber = key === '' ? [] : await findByNumber(tx, finder, question, key);
  const byWords = wanted.groups.length === 0 || byNumber.length >= wholly ? [] : await findByWords(tx, finder, question, wanted);
  const known = new Set(byNumber.map(({ subjectId }) => subjectId));
  return [...byNumber, ...byWords.filter(({ subjectId }) => !known.has(subjectId))].slice(skip, wholly);
}

async function shown(tx: Tx, found: readonly Found[], { question, wanted, corrected }: { question: Question; wanted: Wanted; corrected: string | null }): Promise<Answer> {
  const excerpts = question.excerpts === true && wanted.groups.length > 0 ? await excerptsOf(tx, found.map(({ subjectId }) => subjectId), wanted) : new Map<string, string>();
  return { corrected, results: found.map((each) => ({ ...each, highlighted: highlight(each.title, wanted), excerpt: excerpts.get(each.subjectId) ?? null })) };
}

const COLUMNS = sql.raw('subject_type as "subjectType", subject_id as "subjectId", title, number, issuer, day, type, urgency, state');

/** Fewer letters than the index of trigrams works with find beginnings only. */
const SHORTEST_INSIDE = 3;

/** The very number first (128/… before 1280/…), then what begins so, then what holds it. */
async function findByNumber(tx: Tx, finder: Finder, { filters = {}, limit, skip = 0 }: Question, key: string): Promise<Found[]> {
  const pattern = key.length < SHORTEST_INSIDE ? `${key}%` : `%${key}%`;
  return run(tx, sql<Found>`
    select ${COLUMNS} from search.entry
    where number_key like ${pattern} and ${mayRead(finder)} and ${narrowed(filters)}
    order by number_key <> ${key}, number_key !~ ${`^${key}([^0-9]|$)`}, not starts_with(number_key, ${key}), day desc nulls last, subject_id
    limit ${skip + limit}`);
}

/** The newest hits of each place, and of them the best. */
async function findByWords(tx: Tx, finder: Finder, { filters = {}, limit, skip = 0, order = 'best' }: Question, wanted: Wanted): Promise<Found[]> {
  const query = queryOf(wanted);
  const ids: string[] = [];
  for (const place of await placesOf(tx, finder)) ids.push(...(await newestHits(tx, place, { query, filters }, RANKED)));
  if (ids.length === 0) return [];
  const rank = sql`(unpacked @@ to_tsquery('search.vn', ${phraseOf(wanted)}))::int * 2 + (exact @@ to_tsquery('simple', ${query}))::int * 4 + ts_rank(unpacked, to_tsquery('search.vn', ${query})) desc,`;
  // The words of an entry lie packed in another place; each use of the column would fetch and unpack them again.
  return run(tx, sql<Found>`
    select ${COLUMNS} from search.entry cross join lateral (select words || ''::tsvector as unpacked offset 0) as once
    where subject_id = any(${sql.val(ids)}::uuid[])
    order by ${order === 'best' ? rank : sql``} day desc nulls last, subject_id
    limit ${skip + limit}`);
}

/** Without words: what the filters let through, newest first. */
async function listNewest(tx: Tx, finder: Finder, { filters = {}, limit, skip = 0 }: Question): Promise<Found[]> {
  const parts = (await placesOf(tx, finder)).map((place) => sql`(select * from search.entry where ${inPlace(place)} and ${narrowed(filters)} order by day desc nulls last limit ${skip + limit})`);
  if (parts.length === 0) return [];
  return run(tx, sql<Found>`
    with hits as (${sql.join(parts, sql` union all `)})
    select ${COLUMNS} from hits order by day desc nulls last, subject_id limit ${skip + limit}`);
}

async function run(tx: Tx, statement: ReturnType<typeof sql<Found>>): Promise<Found[]> {
  return (await statement.execute(tables(tx))).rows;
}
