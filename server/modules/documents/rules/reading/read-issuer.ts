import { type Head, headEnd, leftAbove } from './head.ts';
import { isCapitals } from './letters.ts';
import type { Reading } from './reading-types.ts';
import { bottomOf, readFrom, type Segment } from './segments.ts';
import { isStamp } from './read-urgency.ts';
import { beginsBody, isUnfinished } from './vocabulary.ts';

export interface IssuerReading {
  readonly issuer?: Reading<string>;
  readonly superior?: Reading<string>;
}

/** Ô 2: the names above the number, in capitals; the last is the issuer, the one before it the superior body. */
export function readIssuer(head: Head): IssuerReading {
  const end = head.number === undefined ? headEnd(head) : head.number.y;
  const named = leftAbove(head, end).filter((one) => one !== head.title && one !== head.motto && one !== head.dated && isName(one));
  const groups = grouped(together(named));
  const issuer = groups.at(-1);
  const superior = groups.at(-2);
  if (issuer === undefined) return {};
  const trust = (beginsBody(issuer[0]!.bare.replace(/^[^a-z]+/u, '')) ? 0.9 : 0.65) - (head.number === undefined ? 0.2 : 0);
  const issuerRead = readFrom(nameOf(issuer), issuer, trust);
  const superiorRead = superior === undefined ? undefined : readFrom(nameOf(superior), superior, trust - 0.05);
  return { ...(issuerRead && { issuer: issuerRead }), ...(superiorRead && { superior: superiorRead }) };
}

function isName(segment: Segment): boolean {
  if (isStamp(segment.shown) || /^(?:ky boi|thoi gian ky|digitally|den\b|so den|du thao)/u.test(segment.bare)) return false;
  return isCapitals(segment.shown) || (beginsBody(segment.bare) && /^\p{Lu}/u.test(segment.shown) && segment.shown.length < 60);
}

/** Lines without a wide gap between them, nearest to the number: what stands far above is a stamp or a note. */
function together(lines: readonly Segment[]): Segment[] {
  const kept: Segment[] = [];
  for (const line of lines.toReversed()) {
    const below = kept[0];
    if (below !== undefined && below.y - bottomOf(line) > Math.max(below.height, line.height) * 2) break;
    kept.unshift(line);
  }
  return kept;
}

function grouped(lines: readonly Segment[]): Segment[][] {
  const groups: Segment[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    const soFar = last?.map(({ bare }) => bare.replace(/[^a-z0-9)&,-]+$|^[^a-z0-9]+/gu, '')).join(' ');
    if (last === undefined || soFar === undefined) groups.push([line]);
    else if (beginsBody(line.bare.replace(/^[^a-z]+/u, '')) && !isUnfinished(soFar) && !/(?:^|\s)uy$/u.test(soFar)) groups.push([line]);
    else last.push(line);
  }
  return groups;
}

const nameOf = (lines: readonly Segment[]): string => lines.map(({ shown }) => shown.replace(/^[^\p{L}]+|[^\p{L}\d)]+$/gu, '')).join(' ');
