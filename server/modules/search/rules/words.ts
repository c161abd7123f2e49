import { foldTonePlacement } from './tone-placement.ts';

/**
 * The words of a text in the order they stand, letters and digits alone: whatever else stands between them, PostgreSQL's
 * parser would take `TT/TT` for a path and `đợt-2` for one word, and index what nobody types.
 */
export function wordsOf(text: string): string[] {
  return foldTonePlacement(text.normalize('NFKC')).replace(/[\p{M}\p{Cf}]/gu, '').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** What is asked for: groups of words, those of one group one after another. All groups are needed, in any order. */
export interface Wanted {
  readonly groups: readonly (readonly string[])[];
  /** The last word may be half typed. */
  readonly isOpen: boolean;
}

/** Words between double quotes are one group, every other word is its own. A quote that is not closed counts to the end. */
export function wantedOf(query: string): Wanted {
  const parts = query.normalize('NFKC').split(/["“”„]/u);
  const groups = parts.flatMap((part, index) => (index % 2 === 1 ? [wordsOf(part)] : wordsOf(part).map((word) => [word]))).filter((group) => group.length > 0);
  return { groups, isOpen: parts.length % 2 === 1 && wordsOf(parts.at(-1) ?? '').length > 0 };
}

/** The question without a last word that is only begun and too short to find by its beginning; undefined when it has none, or nothing else. */
export function withoutBegun({ groups, isOpen }: Wanted): Wanted | undefined {
  const [last = ''] = groups.at(-1) ?? [];
  return isOpen && groups.length > 1 && !isBeginning(last) ? { groups: groups.slice(0, -1), isOpen: false } : undefined;
}

export const allWords = ({ groups }: Wanted): string[] => groups.flat();

/**
 * Typed to the end or not: the last word finds longer ones too, when it has letters enough to tell them apart. Two letters
 * begin thousands of words, and a search for `3147/SNV-TH` would look through half of the index.
 */
const SHORTEST_BEGINNING = 3;
const isBeginning = (word: string): boolean => [...word].length >= SHORTEST_BEGINNING;

/** All groups as a text search query of PostgreSQL. Holds no operator of the user's. */
export function queryOf({ groups, isOpen }: Wanted): string {
  const last = groups.length - 1;
  return groups.map((group, index) => group.map((word) => (isOpen && index === last && isBeginning(word) ? `${word}:*` : word)).join(' <-> ')).join(' & ');
}

/** All words one after another. */
export function phraseOf({ groups, isOpen }: Wanted): string {
  return queryOf({ groups: [groups.flat().slice(0, -1), groups.flat().slice(-1)], isOpen }).replaceAll(' & ', ' <-> ').replace(/^ <-> /u, '');
}

/** “Quyết” → “quyet”, “đ” → “d”. */
export const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');

/** The title with each found word between \u0001 and \u0002, every letter as it was. */
export function highlight(title: string, wanted: Wanted): string {
  const words = allWords(wanted).map(plain);
  const asked = new Set(words);
  const last = words.at(-1) ?? '';
  const isFound = (word: string): boolean => asked.has(word) || (wanted.isOpen && isBeginning(last) && word.startsWith(last));
  return title.replace(/[\p{L}\p{M}\p{N}]+/gu, (written) => (isFound(plain(written)) ? `\u0001${written}\u0002` : written));
}
