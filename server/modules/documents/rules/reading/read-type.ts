import { DOCUMENT_TYPES, type DocumentTypeCode } from '#contract/documents/document-types.ts';
import { type Head, headEnd, isLeft } from './head.ts';
import { edits, isCapitals, squeezed } from './letters.ts';
import { isStamp } from './read-urgency.ts';
import type { Reading } from './reading-types.ts';
import { bottomOf, middleOf, readFrom, type Segment } from './segments.ts';

/** The title line (ô 5a) and what of the abstract stands on the same line. */
export interface TitleLine {
  readonly segment: Segment;
  readonly code: DocumentTypeCode | undefined;
  readonly rest: string;
  readonly exact: boolean;
}

const NAMES = DOCUMENT_TYPES.map(({ code, name }) => ({ code, words: name.split(' ').length, letters: squeezed(name) })).sort((a, b) => b.letters.length - a.letters.length);
/** Kinds outside the 29: normative acts and such. They are no official letters either. */
const FOREIGN = /^(?:nghidinh|thongtu|luat|phaplenh|lenh|hienphap|sacleh|giaychungnhan|banan)/u;

/** The name of the kind, in capitals in the middle of the page, below the number and above the text. */
export function findTitle(head: Head): TitleLine | undefined {
  const top = topOfTitle(head);
  for (const segment of head.segments) {
    if (segment.y < top || segment.y > head.page.height * 0.7 || !isCentral(head, segment)) continue;
    if (/^(?:can cu|dieu 1)\b/u.test(segment.bare)) return undefined;
    const title = titleOf(segment);
    if (title !== undefined) return title;
  }
  return undefined;
}

function topOfTitle(head: Head): number {
  const above = head.motto ?? head.title;
  return head.number === undefined && head.dated === undefined && above !== undefined ? bottomOf(above) : headEnd(head) - 30;
}

function titleOf(segment: Segment): TitleLine | undefined {
  const letters = squeezed(segment.shown);
  if (isCapitals(segment.shown) && FOREIGN.test(letters)) return { segment, code: undefined, rest: '', exact: true };
  const whole = isCapitals(segment.shown) ? NAMES.find((name) => name.letters === letters) : undefined;
  if (whole !== undefined) return { segment, code: whole.code, rest: '', exact: true };
  const begun = NAMES.find(({ words }) => isCapitals(firstWords(segment.shown, words)) && NAMES.some((name) => name.words === words && name.letters === squeezed(firstWords(segment.shown, words))));
  if (begun !== undefined && segment.shown.split(' ').length > begun.words) return begunTitle(segment, begun.words);
  const near = isCapitals(segment.shown) && letters.length > 6 ? NAMES.find((name) => name.letters.length > 6 && edits(name.letters, letters, 1) <= 1) : undefined;
  return near === undefined ? undefined : { segment, code: near.code, rest: '', exact: false };
}

function begunTitle(segment: Segment, words: number): TitleLine {
  const start = firstWords(segment.shown, words);
  const code = NAMES.find((name) => name.words === words && name.letters === squeezed(start))?.code;
  const rest = segment.shown.slice(start.length).replace(/^[\s:.-]+/u, '');
  return { segment, code, rest: isStamp(rest) ? '' : rest, exact: false };
}

const firstWords = (text: string, count: number): string => text.split(' ').slice(0, count).join(' ');

function isCentral(head: Head, segment: Segment): boolean {
  if (segment.width === 0 || head.page.width === 0) return true;
  const middle = middleOf(segment) / head.page.width;
  return middle > 0.36 && middle < 0.72 && !(isLeft(head, segment) && middle < 0.42 && segment.width < head.page.width * 0.3);
}

const ABBREVIATIONS = new Map<string, DocumentTypeCode>(DOCUMENT_TYPES.flatMap(({ code, abbreviation }) => (abbreviation === null ? [] : [[abbreviation, code] as const])));

/** The kind that the symbol names: `15/QĐ-UBND`, `30/2020/QĐ-TTg`; `CV` is an older way to mark official letters. */
export function typeOfSymbol(symbol: string): DocumentTypeCode | undefined {
  const [first = ''] = symbol.replace(/^\d{4}\//u, '').split(/[-/]/u);
  return first === 'CV' ? 'official-letter' : ABBREVIATIONS.get(first);
}

/** Title and symbol agree, or the title decides. Without a title an "V/v" or a symbol issuer-unit makes an official letter. */
export function readType(head: Head, title: TitleLine | undefined, symbol: Reading<string> | undefined, about: Segment | undefined): Reading<DocumentTypeCode> | undefined {
  if (title !== undefined) return typeOfTitle(title, symbol);
  const fromSymbol = namedBy(symbol);
  if (fromSymbol !== undefined && fromSymbol.value !== 'official-letter') return fromSymbol;
  if (about !== undefined) return readFrom('official-letter', [about], 0.95);
  return fromSymbol ?? plainLetter(head, symbol);
}

function typeOfTitle(title: TitleLine, symbol: Reading<string> | undefined): Reading<DocumentTypeCode> | undefined {
  if (title.code === undefined) return undefined;
  const named = namedBy(symbol)?.value;
  if (named === title.code) return readFrom(title.code, [title.segment], 0.98);
  return readFrom(title.code, [title.segment], (title.exact ? 0.9 : 0.7) - (named === undefined ? 0 : 0.15));
}

function namedBy(symbol: Reading<string> | undefined): Reading<DocumentTypeCode> | undefined {
  const named = symbol === undefined ? undefined : typeOfSymbol(symbol.value);
  return named === undefined || symbol === undefined ? undefined : { value: named, page: symbol.page, box: symbol.box, confidence: 0.75 };
}

/** A greeting under a symbol of issuer and unit, `128/SNV-VP`. */
function plainLetter(head: Head, symbol: Reading<string> | undefined): Reading<DocumentTypeCode> | undefined {
  if (symbol === undefined || head.number === undefined || head.greeting === undefined) return undefined;
  const isPlain = /^[\p{L}\d.]+-[\p{L}\d./&]+/u.test(symbol.value) && !/\/NĐ-|\/TT-/u.test(`/${symbol.value}`);
  return isPlain ? readFrom('official-letter', [head.number], 0.75) : undefined;
}
