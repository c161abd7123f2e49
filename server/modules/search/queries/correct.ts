import { sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { nearestWord } from '../rules/nearest-word.ts';
import { allWords, plain, type Wanted } from '../rules/words.ts';
import { tables } from '../store/search.tables.ts';

/**
 * The words that nobody ever wrote in a title, taken for the nearest that somebody did; undefined when that changes nothing.
 * What is known here is words alone, without the documents they stand in, and a correction is shown only with what it finds.
 */
export async function correct(tx: Tx, wanted: Wanted): Promise<Wanted | undefined> {
  const words = [...new Set(allWords(wanted).map(plain))].filter((word) => /^[a-z]{3,20}$/u.test(word)).slice(0, 12);
  if (words.length === 0) return undefined;
  const unknown = await unknownOf(tx, words);
  if (unknown.length === 0) return undefined;
  const known = await nearInLength(tx, unknown);
  const meant = new Map(unknown.flatMap((word): [string, string][] => {
    const near = nearestWord(word, known);
    return near === undefined ? [] : [[word, near]];
  }));
  if (meant.size === 0) return undefined;
  return { ...wanted, isOpen: false, groups: wanted.groups.map((group) => group.map((word) => meant.get(plain(word)) ?? word)) };
}

async function unknownOf(tx: Tx, words: readonly string[]): Promise<string[]> {
  const rows = await tables(tx).selectFrom('search.word').select('word').where('word', 'in', [...words]).execute();
  const known = new Set(rows.map(({ word }) => word));
  return words.filter((word) => !known.has(word));
}

async function nearInLength(tx: Tx, unknown: readonly string[]): Promise<string[]> {
  const lengths = [...new Set(unknown.flatMap(({ length }) => [length - 2, length - 1, length, length + 1, length + 2]))];
  const { rows } = await sql<{ word: string }>`select word from search.word where length(word) = any(${sql.val(lengths)}::int[])`.execute(tables(tx));
  return rows.map(({ word }) => word);
}
