import type { Head } from './head.ts';
import { isCapitals, squeezed } from './letters.ts';
import type { Reading } from './reading-types.ts';
import { readFrom } from './segments.ts';

const STAMPS: Readonly<Record<string, 1 | 2 | 3>> = { khan: 1, thuongkhan: 2, hoatoc: 3, hoatochengio: 3 };

const stampOf = (shown: string): 1 | 2 | 3 | undefined => (isCapitals(shown) ? STAMPS[squeezed(shown)] : undefined);

/** Whether a line is nothing but an urgency stamp. */
export const isStamp = (shown: string): boolean => stampOf(shown) !== undefined;

/** Ô 10b: a stamp of its own on the first page; a telegram carries the word in its title ("CÔNG ĐIỆN KHẨN"). */
export function readUrgency(head: Head): Reading<1 | 2 | 3> | undefined {
  for (const segment of head.segments) {
    if (segment.y > head.page.height * 0.6) break;
    const stamp = stampOf(segment.shown);
    if (stamp !== undefined) return readFrom(stamp, [segment], 0.95);
    const title = /^congdien(?<stamp>khan|thuongkhan|hoatoc)$/u.exec(squeezed(segment.shown))?.groups?.['stamp'];
    if (title !== undefined && isCapitals(segment.shown)) return readFrom(STAMPS[title]!, [segment], 0.85);
  }
  return undefined;
}
