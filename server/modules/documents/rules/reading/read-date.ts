import type { Head } from './head.ts';
import { bareOf, DIGIT, digitsOf } from './letters.ts';
import type { Reading } from './reading-types.ts';
import { bottomOf, readFrom, type Segment } from './segments.ts';

export interface DateReading {
  readonly date?: Reading<string>;
  readonly place?: Reading<string>;
}

const IN_WORDS = new RegExp(String.raw`ngay[\s.…_:]{0,40}(?<day>${DIGIT}{1,2}|${DIGIT}\s${DIGIT})[\s.…_]{0,40}thang[\s.…_]{0,40}(?<month>${DIGIT}{1,2}|${DIGIT}\s${DIGIT})[\s.…_]{0,40}nam[\s.…_]{0,40}(?<year>${DIGIT}(?:\s?${DIGIT}){3})`, 'u');
const IN_FIGURES = /(?<day>\d{1,2})\s?[/.-]\s?(?<month>\d{1,2})\s?[/.-]\s?(?<year>\d{4})/u;

/** Ô 4: "Quận 1, ngày 05 tháng 3 năm 2020", also broken over two lines or in figures; the place stays when the day is blank. */
export function readDate(head: Head): DateReading {
  if (head.dated === undefined) return {};
  const lines = [head.dated, ...restOfDate(head, head.dated)];
  const shown = lines.map((line) => line.shown).join(' ');
  const bare = bareOf(shown);
  const hit = IN_WORDS.exec(bare) ?? IN_FIGURES.exec(bare);
  const place = placeOf(shown.slice(0, Math.max(0, bare.search(/\bngay\b|,?\s*\d{1,2}\s?[/.-]/u))));
  const dateRead = hit === null ? undefined : dateOf(hit, lines);
  const placeRead = place === undefined ? undefined : readFrom(place, [head.dated], 0.95);
  return { ...(dateRead && { date: dateRead }), ...(placeRead && { place: placeRead }) };
}

/** Letters that a scanner read for figures cost trust. */
function dateOf(hit: RegExpExecArray, lines: readonly Segment[]): Reading<string> | undefined {
  const { year = '', month = '', day = '' } = hit.groups ?? {};
  const date = dayOf(digitsOf(year), digitsOf(month), digitsOf(day));
  return date === undefined ? undefined : readFrom(date, lines, /[oil|]/u.test(`${day}${month}${year}`) ? 0.7 : 0.96);
}

function restOfDate(head: Head, dated: Segment): Segment[] {
  if (IN_WORDS.test(dated.bare) || IN_FIGURES.test(dated.bare)) return [];
  const below = head.segments.find((one) => one.y > dated.y && one.y - bottomOf(dated) < dated.height && /^(?:thang|nam|\d)[\s\d]/u.test(one.bare));
  return below === undefined ? [] : [below];
}

function placeOf(text: string): string | undefined {
  const place = text.replace(/[\s,;.:-]+$/u, '').replace(/^[^\p{L}]+/u, '');
  return /\p{L}{2}/u.test(place) ? place : undefined;
}

/** `YYYY-MM-DD` where the figures name a day that exists. */
export function dayOf(year: string, month: string, day: string): string | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const lengths = [31, y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  if (y < 1945 || y > 2100 || m < 1 || m > 12 || d < 1 || d > lengths[m - 1]!) return undefined;
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}
