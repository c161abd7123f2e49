import type { ChangedLine } from '#contract/drafting/difference.ts';

export type Shown = { readonly key: number; readonly line: ChangedLine } | { readonly key: number; readonly count: number };

/** So many unchanged lines stay around a change, for whoever reads it. */
const AROUND = 2;

/** Long stretches in which nothing changed become one line that says how long they are. */
export function folded(lines: readonly ChangedLine[]): Shown[] {
  const isNear = lines.map((_, at) => lines.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ change }) => change !== 'same'));
  const shown: Shown[] = [];
  let skipped = 0;
  const fold = (at: number): void => {
    if (skipped > 0) shown.push({ key: at - skipped, count: skipped });
    skipped = 0;
  };
  lines.forEach((line, at) => {
    if (isNear[at] !== true) {
      skipped += 1;
      return;
    }
    fold(at);
    shown.push({ key: at, line });
  });
  fold(lines.length);
  return shown;
}
