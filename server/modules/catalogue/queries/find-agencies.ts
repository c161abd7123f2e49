import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { normalCode } from '../rules/agency-code.ts';
import { tables } from '../store/catalogue.tables.ts';
import { type Addressee, findAddressees } from './find-addressees.ts';

interface Asked {
  readonly code: string;
  /** The words looked for, as they stand in a key: without accents, short forms written out. */
  readonly words: readonly string[];
  readonly limit: number;
}

/**
 * Agencies whose name has every word of the search as the beginning of one of its own, whose initials it begins, or whose identifier
 * it is or begins: the exact identifier first, then names that begin so, then the others; those of this house before namesakes.
 * Where there is none, the last words may name what stands above: sở Nội vụ Nghệ An. Hidden ones and those that have ended are left
 * out. Without words: the agencies of this house.
 */
export async function findAgencies(tx: Tx, search: string, limit: number): Promise<Addressee[]> {
  const asked = { code: normalCode(search), words: await wordsOf(tx, search), limit };
  if (search.trim() !== '' && asked.words.length === 0) return [];
  const near = await best(tx, asked.words.length === 0 ? hostedBranch(asked) : sql`${hostedBranch(asked)} union all ${nearBranches(asked)}`, limit);
  const ids = near.length >= limit || asked.words.length === 0 ? near : await further(tx, asked, near);
  const named = new Map((await findAddressees(tx, ids, null)).map((each) => [each.id, each]));
  return ids.flatMap((id) => named.get(id) ?? []);
}

/** What costs more to find is looked for only where the rest of the screen is empty. */
async function further(tx: Tx, asked: Asked, near: readonly string[]): Promise<string[]> {
  const found = [...new Set([...near, ...(await best(tx, wordsBranch(asked), asked.limit))])];
  if (found.length > 0) return found.slice(0, asked.limit);
  for (const count of LAST_WORDS.filter((each) => each < asked.words.length)) {
    const below = await best(tx, belowBranch(asked, count), asked.limit);
    if (below.length > 0) return below;
  }
  return [];
}

/** How many words may name what stands above, the likeliest first: Nghệ An, Hồ Chí Minh, Huế, Bà Rịa - Vũng Tàu. */
const LAST_WORDS = [2, 3, 1, 4];

async function best(tx: Tx, branches: RawBuilder<unknown>, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from (select distinct on (id) id, rank, hosted, key from (${branches}) found order by id, rank) best
    order by rank, hosted desc, length(key), key, id limit ${limit}
  `.execute(tables(tx));
  return rows.map(({ id }) => id);
}

export async function wordsOf(tx: Tx, search: string): Promise<string[]> {
  const { rows } = await sql<{ words: string }>`select trim(catalogue.search_words(${search})) as words`.execute(tables(tx));
  return (rows[0]?.words ?? '').split(' ').filter((word) => word !== '');
}

export const hasWords = (key: RawBuilder<unknown>, words: readonly string[]): RawBuilder<boolean> =>
  sql<boolean>`(${words.length === 0 ? sql`true` : sql.join(words.map((word) => sql`${key} like ${`% ${word}%`}`), sql` and `)})`;

/** A few hundred agencies work in a house: their keys are made while they are looked at. */
const hostedBranch = ({ code, words }: Asked): RawBuilder<unknown> => sql`
  select id, case when ${code} in (code102, code_qd20) then 0 when ${beginsCode(code)} then 1 when ${words.length > 0} and key like ${`${beginning(words)}%`} then 2 when ${hasWords(sql`key`, words)} then 3 else 4 end as rank, true as hosted, key
  from (
    select h.id, h.code102, h.code_qd20, catalogue.search_key(h.name || ' ' || h.short_name || ' ' || h.abbreviation) as key, catalogue.search_words(coalesce(above.name, '')) as above
    from (${hostedToday}) h left join (${hostedToday}) above on above.id = h.superior_id
  ) h
  where ${hasWords(sql`(key || above)`, words)} or code102 = ${code} or ${beginsCode(code)}`;

const hostedToday = sql`
  select * from identity.public_agency_period
  where valid_from <= (now() at time zone 'Asia/Ho_Chi_Minh')::date and (valid_to is null or valid_to > (now() at time zone 'Asia/Ho_Chi_Minh')::date)
    and (ended_on is null or ended_on > (now() at time zone 'Asia/Ho_Chi_Minh')::date)`;

const beginsCode = (code: string): RawBuilder<unknown> => sql`(${isCodeLike(code)} and (code102 like ${likeBeginning(code)} or code_qd20 like ${likeBeginning(code)}))`;

/** Each branch has an index of its own and stops at the limit, so that a common word costs no more than a rare one. */
const nearBranches = ({ code, words, limit }: Asked): RawBuilder<unknown> => sql`
  (select id, 0, false, key from catalogue.agency where code102 = ${code} and ${LISTED}) union all
  (select id, 0, false, key from catalogue.agency where code_qd20 = ${code} and ${LISTED}) union all
  (select id, 1, false, code102 from catalogue.agency where ${isCodeLike(code)} and code102 like ${likeBeginning(code)} and ${LISTED} order by code102 limit ${limit}) union all
  (select id, 1, false, code_qd20 from catalogue.agency where ${isCodeLike(code)} and code_qd20 like ${likeBeginning(code)} and ${LISTED} order by code_qd20 limit ${limit}) union all
  (select id, 2, false, key from catalogue.agency where key like ${`${beginning(words)}%`} and ${LISTED} order by length(key), key, id limit ${limit})`;

const wordsBranch = ({ words, limit }: Asked): RawBuilder<unknown> =>
  sql`(select id, 3 as rank, false as hosted, key from catalogue.agency where ${hasWords(sql`key`, words)} and ${LISTED} order by length(key), key, id limit ${limit})`;

/** The first words in the name, the last ones in the name of what stands above. */
const belowBranch = ({ words, limit }: Asked, last: number): RawBuilder<unknown> => sql`(
  select a.id, 4 as rank, false as hosted, a.key from (
    select id from catalogue.agency where ${hasWords(sql`key`, words.slice(-last))} and ${LISTED} order by length(key), key, id limit ${SUPERIORS}
  ) above join catalogue.agency a on a.superior_id = above.id
  where a.ended_on is null and not a.hidden and ${hasWords(sql`a.key`, words.slice(0, -last))} order by length(a.key), a.key, a.id limit ${limit})`;

/** Superiors have short names; among more of them than these the words say too little. */
const SUPERIORS = 100;

const LISTED = sql`ended_on is null and not hidden`;

const beginning = (words: readonly string[]): string => ` ${words.join(' ')}`;
/** Words begin with a digit too (phường 12), so only what has a dot or a letter with a digit is taken as part of an identifier. */
const isCodeLike = (code: string): RawBuilder<unknown> => sql`${/^(?:\d+\.|[A-Z]\d)/u.test(code)}::boolean`;
const likeBeginning = (code: string): string => `${code.replaceAll(/[%_\\]/gu, '\\$&')}%`;
