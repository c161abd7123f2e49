import type { Inline } from '#contract/drafting/body.ts';
import type { Run } from './letter-facts.ts';

/** Breaks of line become part of the text; runs of one look stay as they came. */
export function runsOf(inlines: readonly Inline[]): Run[] {
  return inlines.map((inline) => {
    if (inline.type === 'hardBreak') return { text: '\n' };
    const looks = Object.fromEntries((inline.marks ?? []).map(({ type }) => [type, true]));
    return { text: inline.text, ...looks };
  });
}
