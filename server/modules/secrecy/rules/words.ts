import { withoutDiacritics } from './normalise.ts';
import { RULE_SET, type Level } from './rule-set.ts';

/** Word borders for Vietnamese: JavaScript’s \b takes “ậ” for no letter. */
export const WORD_START = String.raw`(?<![\p{L}\p{M}\p{N}])`;
export const WORD_END = String.raw`(?![\p{L}\p{M}\p{N}])`;

/** “mật” of running text with its own diacritics, and as it may stand in a two-word level that lost some. */
export const MAT = 'm[ậ]t';
export const MAT_WORN = 'm[ậâạa]t';
export const TWO_WORD_LEVEL = '(?:tuy[ệêẹe]t|t[ốôóo]i)[ ._·*-]{0,3}m[ậâạa]t';

const EXACT_LEVELS = RULE_SET.levels.map(({ level, prefix }) => ({
  level,
  pattern: new RegExp(prefix === '' ? `^${MAT}$` : `^${prefix}${MAT_WORN}$`, 'iu'),
}));
const LONGEST_STAMP = 200;

export type Closing = 'framed' | 'quoted' | 'sentence';

/** What a cell holds between its frame, and how it is framed: [MẬT] and ***MẬT*** are stamps, “MẬT” is a quotation. */
export function insideFrame(cell: string): { core: string; closing: Closing } {
  let start = 0;
  let end = cell.length;
  while (start < end && !isWordCharacter(cell[start])) start += 1;
  while (end > start && !isWordCharacter(cell[end - 1])) end -= 1;
  const [head, tail] = [cell.slice(0, start), cell.slice(end)];
  const isQuoted = QUOTE.test(head) && QUOTE.test(tail);
  return { core: cell.slice(start, end), closing: isQuoted ? 'quoted' : SENTENCE_END.test(tail) ? 'sentence' : 'framed' };
}
const QUOTE = /["'`“”‘’„«»‹›]/u;
const SENTENCE_END = /^[.,;:?…]/u;
const isWordCharacter = (unit: string | undefined): boolean => unit !== undefined && /[\p{L}\p{M}\p{N}\ud800-\udfff]/u.test(unit);

/** The level a text names and nothing else: “TUYỆT MẬT”, “T Ố I - M Ậ T”, “tuyet mat”. */
export function exactLevel(text: string): Level | undefined {
  if (text.length > LONGEST_STAMP) return undefined;
  const core = text.replace(/[ ._·*-]/gu, '');
  return EXACT_LEVELS.find(({ pattern }) => pattern.test(core))?.level;
}

export const isCapital = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase();

/** Whether a syllable before or after makes “mật” part of an ordinary word. */
export const isOrdinaryBefore = (syllable: string | undefined): boolean => has(RULE_SET.ordinaryBefore, syllable);
export const isOrdinaryAfter = (syllable: string | undefined): boolean => has(RULE_SET.ordinaryAfter, syllable);

const PLAIN_AFTER = new Set<string>([...RULE_SET.ordinaryAfter.map(withoutDiacritics), ...RULE_SET.ordinaryAfterPlain]);
export const isOrdinaryAfterPlain = (syllable: string | undefined): boolean => syllable !== undefined && PLAIN_AFTER.has(withoutDiacritics(syllable.toLowerCase()));

/** The syllable that a text begins or ends with, at most 12 letters away from the edge. */
export const firstSyllable = (text: string): string | undefined => /^[\p{L}\p{M}]+/u.exec(text.slice(0, 12).trimStart())?.[0];
export function lastSyllable(text: string): string | undefined {
  let start = text.length;
  while (start > 0 && text.length - start < 12 && /[\p{L}\p{M}]/u.test(text[start - 1] ?? '')) start -= 1;
  return start === text.length ? undefined : text.slice(start);
}

function has(list: readonly string[], syllable: string | undefined): boolean {
  return syllable !== undefined && list.includes(syllable.toLowerCase());
}
