import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/search.tables.ts';
import { type Filters, narrowed } from './narrowed.ts';
import { inPlace, type Place } from './places.ts';

/** What is looked for: a text search query and what narrows it. */
export interface Hunt {
  readonly query: string;
  readonly filters: Filters;
}

/** The newest entries of a place tell how frequent the hits are. */
const SAMPLED = 120;
/** With so many hits among them a walk is shorter than fetching all that the index names (docs/performance.md). */
const FREQUENT = 8;
/** No walk goes further: what was frequent among the newest may be rare below them. */
const WALKED = 10_000;

/**
 * The newest hits of a place, at most `limit`. Frequent ones are met by walking from the newest entry, the others are named by
 * the index and sorted. PostgreSQL took words for independent of each other and chose wrongly, so it is found out here.
 */
export async function newestHits(tx: Tx, place: Place, hunt: Hunt, limit: number): Promise<string[]> {
  if (!place.isWhole) return named(tx, place, hunt, limit);
  const sample = await walk(tx, place, hunt, { entries: SAMPLED, limit: FREQUENT });
  if (sample.length < FREQUENT) return named(tx, place, hunt, limit);
  const walked = await walk(tx, place, hunt, { entries: WALKED, limit });
  return walked.length === limit ? walked : named(tx, place, hunt, limit);
}

async function walk(tx: Tx, place: Place, { query, filters }: Hunt, { entries, limit }: { entries: number; limit: number }): Promise<string[]> {
  return idsOf(tx, sql`
    select subject_id as id from (select * from search.entry where ${inPlace(place)} order by day desc nulls last, subject_id limit ${entries}) as newest
    where words @@ to_tsquery('search.vn', ${query}) and ${narrowed(filters)} limit ${limit}`);
}

/** In an order that no index has, or PostgreSQL would walk one to its end. */
async function named(tx: Tx, place: Place, { query, filters }: Hunt, limit: number): Promise<string[]> {
  return idsOf(tx, sql`
    select subject_id as id from search.entry where ${inPlace(place)} and ${haveWords(place, query)} and ${narrowed(filters)}
    order by coalesce(day, '-infinity') desc, subject_id limit ${limit}`);
}

/** The words as the index has them, under their agency. It does not know which stand one after another: that is looked up in the entry. */
export function haveWords({ agencyId }: Place, query: string): RawBuilder<boolean> {
  const asked = sql`to_tsquery('search.vn', ${query})`;
  return sql`(search.within(agency_id, words) @@ search.asked_within(${agencyId}::uuid, ${asked}) and (strpos(${asked}::text, '<') = 0 or words @@ ${asked}))`;
}

async function idsOf(tx: Tx, statement: RawBuilder<unknown>): Promise<string[]> {
  const { rows } = await (statement as RawBuilder<{ id: string }>).execute(tables(tx));
  return rows.map(({ id }) => id);
}
