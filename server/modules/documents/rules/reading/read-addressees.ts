import type { Head } from './head.ts';
import type { Reading } from './reading-types.ts';
import { bottomOf, readFrom, type Segment } from './segments.ts';

const GREETING = /^kinh\s?gui\s*[:.;]?\s*/u;
const MARK = /^[-+•*·]\s*/u;
const BODY_BEGINS = /^(?:can cu|thuc hien|phuc dap|tra loi|theo|ngay|de |nham|sau khi|xet|uy ban nhan dan .{10,} (?:nhan|co|de nghi|yeu cau|thong bao|bao cao))\b/u;

/** Ô 9a: the name beside "Kính gửi:", or the list below it up to its full stop. */
export function readAddressees(head: Head): Reading<readonly string[]> | undefined {
  const greeting = head.greeting;
  if (greeting === undefined) return undefined;
  const below = head.segments.slice(head.segments.indexOf(greeting) + 1);
  const first = greeting.shown.slice(GREETING.exec(greeting.bare)?.[0].length ?? 0).trim();
  const lines = first === '' || /[;]$/u.test(first) || MARK.test(first) ? listed(greeting, below) : wrapped(greeting, below);
  const names = namesOf([first, ...lines.map(({ shown }) => shown)]);
  return names.length === 0 ? undefined : readFrom(names, [greeting, ...lines], 0.9);
}

/** A list: marked lines and what they run over, until one ends with a full stop or an unmarked paragraph begins. */
function listed(greeting: Segment, below: readonly Segment[]): Segment[] {
  const lines: Segment[] = [];
  let last = greeting;
  for (const next of below) {
    const isFar = next.y - bottomOf(last) > last.height * 2.2;
    if (isFar || (!MARK.test(next.bare) && !continuesList(lines, last, next))) break;
    lines.push(next);
    last = next;
    if (next.shown.endsWith('.') || lines.length > 60) break;
  }
  return lines;
}

/** An unmarked line: the first name below the greeting, or the rest of the one above it. */
const continuesList = (lines: readonly Segment[], last: Segment, next: Segment): boolean =>
  !BODY_BEGINS.test(next.bare) && (lines.length === 0 || (!last.shown.endsWith('.') && runsOn(last, next)));

/** The second line of one name: close below it and no paragraph of its own. */
function wrapped(greeting: Segment, below: readonly Segment[]): Segment[] {
  if (/[.]$/u.test(greeting.shown)) return [];
  const lines: Segment[] = [];
  let last = greeting;
  for (const next of below.slice(0, 3)) {
    if (MARK.test(next.bare) || !runsOn(last, next) || BODY_BEGINS.test(next.bare) || next.x < greeting.x + 15) break;
    lines.push(next);
    last = next;
  }
  return lines;
}

const runsOn = (last: Segment, next: Segment): boolean => next.y - bottomOf(last) < last.height * 0.9 && !/[.;:]$/u.test(last.shown);

function namesOf(lines: readonly string[]): string[] {
  const names: string[] = [];
  for (const line of lines.filter(Boolean)) {
    const open = names.length > 0 && !MARK.test(line) && names.at(-1)?.endsWith(';') === false;
    if (open) names[names.length - 1] += ` ${line}`;
    else names.push(line);
  }
  return names.flatMap((name) => name.split(/;\s+(?=[-+•\p{Lu}])/u)).map((name) => name.replace(MARK, '').replace(/[\s.;,]+$/u, '').trim()).filter((name) => name.length > 1);
}
