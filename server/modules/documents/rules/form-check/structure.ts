import { formOf } from '#contract/drafting/templates/type-form.ts';
import { roman } from '#contract/drafting/numbering.ts';
import { allBlocks, atAppendix, atBody, bodyBlocks, type FormFacts, type FormRule, type Found, textOf, wordsAround } from './form-facts.ts';

/** A number somebody typed where the system prints one, by the kind of part. */
const DOUBLED: Readonly<Record<string, RegExp>> = {
  article: /^\s*Điều\s+\d+/iu, clause: /^\s*(?:khoản\s+)?\d+\s*[.)]\s/iu, point: /^\s*(?:điểm\s+)?[a-zđ]{1,2}\s*\)/iu,
  heading: /^\s*(?:Phần|Chương|Mục|Tiểu mục)\s+(?:[IVXLC]+|\d+|thứ)/iu, listItem: /^\s*[-+•*–]\s/u,
};
const TYPED = /^\s*(?:Điều\s+\d+\s*[.:]|\d{1,2}\s*[.)]\s+\S|[a-zđ]\)\s)/u;
const BULLET = /^\s*(?:[•●▪◦*]\s*|[-–+]\s+)\S/u;
const PARTS = new Set(['article', 'clause', 'point']);

/** Parts of the text and their numbers (Appendix I Part I §II.6). */
export const parts: FormRule = (facts) => [
  ...allBlocks(facts).flatMap(({ block, text, place }): Found[] => {
    if (block.type === 'table') return [];
    const words = text.slice(0, 60);
    if (text.trim() === '') return emptyPart(block.type, place);
    if (DOUBLED[block.type]?.test(text)) return [{ code: 'number-doubled', place, words }];
    if (block.type === 'paragraph' && BULLET.test(text)) return [{ code: 'bullet-typed', place, words }];
    return block.type === 'paragraph' && TYPED.test(text) ? [{ code: 'number-typed', place, words }] : [];
  }),
  ...missingArticles(facts),
];

function emptyPart(type: string, place: Found['place']): Found[] {
  if (PARTS.has(type)) return [{ code: 'part-empty', place }];
  return type === 'heading' ? [{ code: 'heading-without-title', place }] : [];
}

function missingArticles(facts: FormFacts): Found[] {
  if (!formOf(facts.type).articles || bodyBlocks(facts).every(({ text }) => text.trim() === '')) return [];
  const isThere = bodyBlocks(facts).some(({ block, text }) => block.type === 'article' || /^\s*Điều\s+\d+/u.test(text));
  return isThere ? [] : [{ code: 'articles-missing', place: atBody() }];
}

/** "./." is printed after the last words; a table cannot carry it. */
export const ending: FormRule = (facts) => {
  const blocks = bodyBlocks(facts).filter(({ text }) => text.trim() !== '');
  const typed = blocks.flatMap(({ text, place }): Found[] => (/\.\/\.?\s*$/u.test(text) ? [{ code: 'end-mark-typed', place }] : []));
  const last = blocks.at(-1);
  return last?.block.type === 'table' ? [...typed, { code: 'ends-with-table', place: last.place }] : typed;
};

/** "[… x]": a blank that came with the template. */
export const blanks: FormRule = (facts) => allBlocks(facts).flatMap(({ text, place }): Found[] => {
  const blank = /\[…[^\]\n]*\]?/u.exec(text);
  return blank === null ? [] : [{ code: 'blank-left', place, words: blank[0] }];
});

const MENTION = /phụ lục(?:\s+(?<numeral>[IVXLC]+|\d+)(?![\p{L}\d]))?/giu;
/** "Phụ lục I Nghị định …", "Phụ lục ban hành kèm theo Quyết định số …": an appendix of another document. */
const OF_ANOTHER = /^[\s,(]*(?:(?:của|ban hành|kèm theo)\s+){0,3}(?:Nghị định|Thông tư|Luật|Bộ luật|(?:Nghị quyết|Quyết định|Công văn|Kế hoạch|Thông báo|Chỉ thị) số)/u;

/** The text must mention its appendices, and none that is not there (Appendix I Part I §III). */
export const appendices: FormRule = (facts) => {
  const blocks = bodyBlocks(facts);
  const mentions = blocks.flatMap(({ text, place }) => [...text.matchAll(MENTION)].filter((hit) => !OF_ANOTHER.test(text.slice(hit.index + hit[0].length))).map((hit) => ({ numeral: hit.groups?.['numeral']?.toUpperCase(), place, words: wordsAround(text, hit.index, hit[0].length) })));
  return [...unmentioned(facts, mentions), ...notThere(facts, mentions), ...facts.appendices.flatMap(({ id, title, body }): Found[] => [
    ...(title.trim() === '' ? [{ code: 'appendix-without-title', place: atAppendix(id) } as const] : []),
    ...(body.content.every((block) => textOf(block).trim() === '') ? [{ code: 'appendix-empty', place: atAppendix(id) } as const] : []),
  ])];
};

interface Mention {
  readonly numeral: string | undefined;
  readonly place: Found['place'];
  readonly words: string;
}

/** Several appendices are each named, unless the text speaks of them all ("các phụ lục kèm theo"). */
function unmentioned(facts: FormFacts, mentions: readonly Mention[]): Found[] {
  if (mentions.some(({ numeral }) => numeral === undefined)) return [];
  const named = new Set(mentions.flatMap(({ numeral }) => (numeral === undefined ? [] : numberOf(numeral))));
  const only = facts.appendices.length === 1 && mentions.length > 0;
  return facts.appendices.flatMap(({ id }, at): Found[] => (only || named.has(at + 1) ? [] : [{ code: 'appendix-not-mentioned', place: atAppendix(id) }]));
}

function notThere({ appendices: there }: FormFacts, mentions: readonly Mention[]): Found[] {
  const isGone = ({ numeral }: Mention): boolean => (numeral === undefined ? there.length === 0 : numberOf(numeral) > Math.max(there.length, 0));
  return mentions.filter(isGone).map(({ place, words }) => ({ code: 'appendix-not-there', place, words }));
}

function numberOf(numeral: string): number {
  if (/^\d+$/u.test(numeral)) return Number(numeral);
  for (let number = 1; number < 100; number += 1) if (roman(number) === numeral) return number;
  return 100;
}
