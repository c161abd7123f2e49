import { foldTonePlacement } from './tone-placement.ts';

/**
 * The words of a text in the order they stand, letters and digits alone: whatever else stands between them, PostgreSQL's
 * parser would take `TT/TT` for a path and `đợt-2` for one word, and index what nobody types.
 */
export function wordsOf(text: string): string[] {
  return foldTonePlacement(text).replace(/\p{M}/gu, '').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Typed to the end or not: the last word finds longer ones too, when it has letters enough to tell them apart. */
const SHORTEST_BEGINNING = 2;
const isBeginning = (word: string): boolean => [...word].length >= SHORTEST_BEGINNING;

/** Words as a text search query of PostgreSQL, joined by `&` (all of them) or `<->` (one after another). Holds no operator of the user's. */
export function queryOf(words: readonly string[], join: '&' | '<->'): string {
  return words.map((word, index) => (index === words.length - 1 && isBeginning(word) ? `${word}:*` : word)).join(` ${join} `);
}

/** “Quyết” → “quyet”, “đ” → “d”. */
const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');

/** The title with each found word between \u0001 and \u0002, every letter as it was. */
export function highlight(title: string, words: readonly string[]): string {
  const asked = new Set(words.map(plain));
  const last = plain(words.at(-1) ?? '');
  const isFound = (word: string): boolean => asked.has(word) || (isBeginning(last) && word.startsWith(last));
  return title.replace(/[\p{L}\p{M}\p{N}]+/gu, (written) => (isFound(plain(written)) ? `\u0001${written}\u0002` : written));
}
