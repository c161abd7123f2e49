import { bareOf, joinSpaced, oneSpaced, visible } from './letters.ts';
import type { Box, PositionedLine, PositionedPage, Reading } from './reading-types.ts';
import { seamsOf } from './seams.ts';

/** A stretch of one line that belongs to one column. */
export interface Segment extends Box {
  readonly page: number;
  readonly shown: string;
  readonly bare: string;
  /** Cut off a line that ran two columns into one: it is the right one, wherever its estimated box lies. */
  readonly cut: boolean;
}

/** The page's lines taken apart into columns, in reading order. */
export function segmentsOf(page: PositionedPage): Segment[] {
  const pieces = printedLines(page).flatMap((line) => piecesOf(line, page)).flatMap((piece) => atSeams(piece, page.width));
  return joinLabels(once(inReadingOrder(pieces))).filter(({ shown }) => !LONE_MARK.test(shown));
}

/** Watermarks, notes and the appearance of signatures are no part of the document's own text. */
const BESIDE = new Set(['annotation', 'note', 'slanted']);

/** A format without fixed places (DOCX) has its lines one below the other. */
function printedLines({ lines }: PositionedPage): PositionedLine[] {
  const own = lines.filter(({ region }) => region === undefined || !BESIDE.has(region)).slice(0, MOST_LINES);
  const isPlaced = own.some(({ x, y, width }) => x !== 0 || y !== 0 || width !== 0);
  return isPlaced ? own : own.map((line, at) => ({ ...line, y: 40 + at * 16 }));
}

/** Bold letters made by printing twice are read once. */
const once = (segments: readonly Segment[]): Segment[] =>
  segments.filter((one, at) => !segments.slice(Math.max(0, at - 3), at).some((other) => other.shown === one.shown && isSameRow(other, one) && Math.abs(other.x - one.x) < 3));

/** From top to bottom; what overlaps by half in height is one row, read from the left. */
export function inReadingOrder(segments: readonly Segment[]): Segment[] {
  const rows: Segment[][] = [];
  for (const segment of [...segments].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row !== undefined && isSameRow(row[0]!, segment)) row.push(segment);
    else rows.push([segment]);
  }
  return rows.flatMap((row) => row.sort((a, b) => a.x - b.x));
}

export function isSameRow(one: Box, other: Box): boolean {
  const shared = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return shared > 0.5 * Math.min(one.height, other.height);
}

export const middleOf = ({ x, width }: Box): number => x + width / 2;
export const bottomOf = ({ y, height }: Box): number => y + height;

/** Part of a segment; its box is estimated from the share of letters. */
export function slice(segment: Segment, from: number, to = segment.shown.length): Segment {
  const before = segment.shown.slice(0, from);
  const part = segment.shown.slice(from, to);
  const start = from + (part.length - part.trimStart().length);
  const shown = part.trim();
  const each = segment.width / Math.max(1, segment.shown.length);
  return { ...segment, shown, bare: bareOf(shown), x: segment.x + each * Math.max(start, before.length), width: each * shown.length };
}

/** A value with the box round everything it was read from on its first page. */
export function readFrom<Value>(value: Value, segments: readonly Segment[], confidence: number): Reading<Value> | undefined {
  const first = segments[0];
  if (first === undefined) return undefined;
  const here = segments.filter(({ page }) => page === first.page);
  const x = Math.min(...here.map((one) => one.x));
  const y = Math.min(...here.map((one) => one.y));
  const box = { x, y, width: Math.max(...here.map((one) => one.x + one.width)) - x, height: Math.max(...here.map(bottomOf)) - y };
  return { value, page: first.page, box, confidence };
}

export function aSegment(text: string, page: number, box: Box): Segment {
  const shown = oneSpaced(visible(text));
  return { page, shown, bare: bareOf(shown), cut: false, x: box.x, y: box.y, width: box.width, height: box.height };
}

/** No line of a document is longer; what is was not made by a writer. */
const LONGEST_LINE = 2_000;
const MOST_LINES = 500;
/** The mark of a list, printed apart from its line. */
const LONE_MARK = /^[-+•]$/u;

/** Rules drawn with signs ("-----", "* * *", "____") say nothing; wide gaps part columns, but not a number or date left blank. */
function piecesOf(line: PositionedLine, page: PositionedPage): Segment[] {
  const raw = visible(line.text);
  if (!says(raw) && !LONE_MARK.test(raw.trim())) return [];
  const joined = joinSpaced(raw.slice(0, LONGEST_LINE));
  const text = joined.trimEnd();
  const height = heightOf(line);
  const each = line.width / Math.max(1, text.length);
  const pieces: Segment[] = [];
  // A line within one column has no second one, however wide its gaps.
  const isNarrow = line.width > 0 && line.width < page.width * 0.4;
  for (const [from, to] of isNarrow ? [[0, text.length] as const] : gapRanges(text)) {
    const part = text.slice(from, to);
    if (!says(part) && !LONE_MARK.test(text.trim())) continue;
    const box = { x: line.x + each * from, y: line.y, width: each * (to - from), height };
    pieces.push({ ...aSegment(part, page.number, box), cut: line.width === 0 && from > 0 });
  }
  return pieces;
}

const says = (text: string): boolean => /[\p{L}\p{N}/]/u.test(text);

/** A line without a height of its own is as high as its letters, or as letters usually are. */
function heightOf({ height, fontSize }: PositionedLine): number {
  if (height > 0) return height;
  return fontSize === 0 ? 12 : fontSize;
}

const BLANK_BEFORE = /(?:^|\s)(?:so|ngay|thang|nam)\s*[:.]?$/u;
const BLANK_AFTER = /^(?:\/|thang|nam|-\s?[a-z]+\/)/u;

function gapRanges(text: string): [number, number][] {
  const bare = bareOf(text);
  const ranges: [number, number][] = [];
  let from = 0;
  for (const gap of text.matchAll(/\s{3,}|\t+/gu)) {
    if (BLANK_BEFORE.test(bare.slice(0, gap.index)) || BLANK_AFTER.test(bare.slice(gap.index + gap[0].length))) continue;
    ranges.push([from, gap.index]);
    from = gap.index + gap[0].length;
  }
  return [...ranges, [from, text.length]];
}

function atSeams(segment: Segment, pageWidth: number): Segment[] {
  const cuts = seamsOf(segment, pageWidth);
  const edges = [0, ...cuts, segment.shown.length];
  return edges.slice(1).map((to, at) => ({ ...slice(segment, edges[at]!, to), cut: at > 0 })).filter(({ shown }) => shown !== '');
}

/** "Số:" printed apart from its number, or "ngày" from its digits: fragments of one row put together again. */
function joinLabels(segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const before = joined.at(-1);
    if (before !== undefined && isSameRow(before, segment) && belongs(before, segment)) {
      const box = { ...before, width: segment.x + segment.width - before.x, y: Math.min(before.y, segment.y), height: Math.max(before.height, segment.height) };
      joined[joined.length - 1] = aSegment(`${before.shown} ${segment.shown}`, before.page, box);
    } else joined.push(segment);
  }
  return joined;
}

function belongs(before: Segment, next: Segment): boolean {
  const gap = next.x - (before.x + before.width);
  if (gap > 120 || before.width === 0) return false;
  if (LONE_MARK.test(before.shown)) return gap < 40;
  if (/^(?:so|kinh gui|noi nhan)\s*[:.]$|^so$/u.test(before.bare)) return /^(?:so|s)/u.test(before.bare) ? /^[0-9/]/u.test(next.bare) : before.bare.startsWith('kinh');
  if (/(?:^|\s)(?:ngay|thang|nam)[\s.:]*$|(?:ngay|thang)\s[0-9oil|]{1,2}$/u.test(before.bare)) return /^(?:[0-9]|thang|nam)/u.test(next.bare);
  return gap < before.height * 0.35 && gap > -before.height && !isNumberBesideDay(before, next);
}

/** Number and day filled in after signing are fields as wide as their columns, without a gap between. */
const isNumberBesideDay = (before: Segment, next: Segment): boolean =>
  before.bare.length <= 80 && next.bare.length <= 80 && /^so\s*[:.][^/]*\/\s*[a-z]/u.test(before.bare) && /\bngay\b.*\bthang\b/u.test(next.bare);
