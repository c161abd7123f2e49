import { type Head, headEnd, isLeft } from './head.ts';
import { bareOf, isCapitals } from './letters.ts';
import type { Reading } from './reading-types.ts';
import { isStamp } from './read-urgency.ts';
import type { TitleLine } from './read-type.ts';
import { bottomOf, middleOf, readFrom, slice, type Segment } from './segments.ts';

const ABOUT = /^\W{0,2}(?:[vy]\s?[/\\|il1]\s?[vy]|ve viec)(?![a-z])[\s.:]*/u;
const LONGEST = 2000;

/** The line that begins "V/v" under the number of an official letter. */
export function findAbout(head: Head): Segment | undefined {
  const top = head.number?.y ?? 0;
  const last = Math.min(head.greeting?.y ?? Infinity, head.page.height * 0.5);
  return head.segments.find((one) => one.y >= top && one.y < last && isLeft(head, one) && ABOUT.test(one.bare));
}

/** Ô 5b: from "V/v" down the left column, to the greeting, a stamp or a wide gap. */
export function readAbout(head: Head, about: Segment): Reading<string> | undefined {
  const lines = [about];
  for (const next of head.segments.slice(head.segments.indexOf(about) + 1)) {
    const last = lines.at(-1) ?? about;
    if (!isLeft(head, next) && next.x > head.border - 20) continue;
    if (endsAbout(last, next) || !isUnder(about, next)) break;
    lines.push(next);
  }
  const value = [slice(about, ABOUT.exec(about.bare)?.[0].length ?? 0), ...lines.slice(1)].map(({ shown }) => shown).join(' ');
  return value.trim() === '' ? undefined : readFrom(trimmed(value), lines, 0.92);
}

const endsAbout = (last: Segment, next: Segment): boolean =>
  next.y - bottomOf(last) > last.height * 1.1 || isStamp(next.shown) || /^(?:kinh\s?(?:gui|trinh|moi)|noi nhan|can cu)/u.test(next.bare);

const isUnder = (about: Segment, next: Segment): boolean => next.width === 0 || (next.x < about.x + about.width && next.x + next.width > about.x && next.width < about.width * 2.5);

const BODY_BEGINS = /^(?:can cu|kinh\s?(?:gui|trinh)|thuc hien|theo (?:de nghi|cong van)|xet|dieu \d|phan (?:thu|i\b|1)|chuong|[ivx]{1,4}\s?[.)]|\d{1,2}\s?[.)]|ho(?: va|,)? ten|hom nay|kinh chuyen|so\s?:|\(ban hanh|\(kem theo|\()/u;

/** Trích yếu of a typed document: the lines in the middle under its title. */
export function readTitled(head: Head, title: TitleLine): Reading<string> | undefined {
  const lines: Segment[] = [];
  let last = title.segment;
  for (const next of head.segments.slice(head.segments.indexOf(title.segment) + 1)) {
    if (!continuesTitle(head, last, next, lines)) break;
    lines.push(next);
    last = next;
  }
  const value = trimmed([title.rest, ...lines.map(({ shown }) => shown)].filter(Boolean).join(' ')).slice(0, LONGEST);
  if (value.length < 3) return undefined;
  return readFrom(value, title.rest === '' ? lines : [title.segment, ...lines], lines.length > 0 && title.rest === '' ? 0.9 : 0.75);
}

function continuesTitle(head: Head, last: Segment, next: Segment, soFar: readonly Segment[]): boolean {
  const [first] = soFar;
  const gap = next.y - bottomOf(last);
  if (gap > Math.max(last.height, next.height) * (first === undefined ? 2.2 : 1.05)) return false;
  if (BODY_BEGINS.test(next.bare) || isStamp(next.shown) || soFar.length > 8) return false;
  return (first === undefined || continuesAbstract(first, last, next)) && isCentred(head, next, soFar);
}

/** The body issuing a decision stands in capitals below an abstract in small letters. */
const continuesAbstract = (first: Segment, last: Segment, next: Segment): boolean =>
  !(isCapitals(next.shown) && !isCapitals(first.shown)) && !/[.;:]$/u.test(last.shown) && !isParagraph(last, next);

/** A line fills up before the next begins: a much longer one below, begun with a capital, is running text. */
function isParagraph(last: Segment, next: Segment): boolean {
  if (!/^\p{Lu}/u.test(next.shown) || isCapitals(next.shown)) return false;
  return next.width === 0 ? next.shown.length > last.shown.length * 1.15 && next.shown.length > 65 : next.width > last.width * 1.3 && next.width > 300;
}

/** Of the same middle as the title; a full line that begins at an indent is running text. */
function isCentred(head: Head, next: Segment, soFar: readonly Segment[]): boolean {
  if (next.width === 0) return soFar.length < 3;
  const centre = soFar[0] ?? next;
  const textMiddle = head.page.width * 0.53;
  return Math.abs(middleOf(next) - (soFar.length === 0 ? textMiddle : middleOf(centre))) < (soFar.length === 0 ? 60 : 22);
}

const trimmed = (text: string): string => text.replace(/\s+/gu, ' ').replace(/[\s_*-]+$/u, '').replace(/(?<=\S)[.;]$/u, '').trim();

/** The abstract, wherever the kind of document has it. */
export function readAbstract(head: Head, title: TitleLine | undefined, about: Segment | undefined): Reading<string> | undefined {
  if (title !== undefined) return readTitled(head, title);
  if (about !== undefined) return readAbout(head, about);
  return readLate(head);
}

/** "Về việc …" in the middle of the page where no title was read: lost to a scanner, perhaps. */
function readLate(head: Head): Reading<string> | undefined {
  const end = headEnd(head);
  const start = head.segments.find((one) => one.y > end - 5 && one.y < head.page.height * 0.5 && /^(?:ve viec|v\/v)\b/u.test(bareOf(one.shown)));
  if (start === undefined) return undefined;
  const found = readTitled(head, { segment: start, code: undefined, rest: start.shown, exact: false });
  return found === undefined ? undefined : { ...found, confidence: 0.5 };
}
