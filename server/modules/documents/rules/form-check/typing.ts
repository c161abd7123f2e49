import { allBlocks, allTexts, type FormRule, type Found, wordsAround } from './form-facts.ts';
import { isCapitals } from './main-components.ts';

/** Signs that print nothing: they are taken out before the page is set. */
const UNPRINTED = /[\s\u0000-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\uFFFD]/u;
const MARK = /\p{M}/u;

/** Signs the font lacks, letters taken apart, blanks in a row (Appendix I Part I §I.5). */
export const typing: FormRule = (facts) => allTexts(facts).flatMap(({ text, place }): Found[] => {
  const found: Found[] = [];
  const composed = text.normalize('NFC');
  const lacking = new Set([...composed].filter((sign) => !UNPRINTED.test(sign) && !facts.isPrintable(sign)));
  if (lacking.size > 0) found.push({ code: 'sign-not-printable', place, words: [...lacking].slice(0, 10).join(' ') });
  if (MARK.test(text) && composed !== text) found.push({ code: 'text-decomposed', place });
  const gap = /\S(?<gap>[ \u00A0]{2,})\S/u.exec(text);
  if (gap !== null) found.push({ code: 'spaces-doubled', place, words: wordsAround(text, gap.index, gap[0].length) });
  return found;
});

export const capitals: FormRule = (facts) => allBlocks(facts).flatMap(({ block, text, place }): Found[] =>
  block.type !== 'heading' && block.type !== 'table' && isCapitals(text) ? [{ code: 'paragraph-in-capitals', place, words: text.slice(0, 60) }] : []);

/** The tone on the first vowel of oa, oe, uy is the older way ("hòa"), on the second the newer ("hoà"). */
const OLDER = /(?<!q)(?:[òóỏõọ][ae]|[ùúủũụ]y)(?!\p{L})/iu;
const NEWER = /(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/iu;

/** The law allows either; one document keeps to one. Where the two first meet, the second is pointed at. */
export const tones: FormRule = (facts) => {
  const texts = allTexts(facts).map(({ text, place }) => ({ text: text.normalize('NFC'), place }));
  const [older, newer] = [OLDER, NEWER].map((way) => texts.findIndex(({ text }) => way.test(text)));
  if (older === undefined || newer === undefined || older === -1 || newer === -1) return [];
  const [way, at] = older > newer ? [OLDER, older] : [NEWER, newer];
  const { text, place } = texts[at]!;
  const hit = way.exec(text);
  return [{ code: 'tones-mixed', place, ...(hit === null ? {} : { words: wordsAround(text, hit.index, hit[0].length) }) }];
};
