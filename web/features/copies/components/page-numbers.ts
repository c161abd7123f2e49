const MOST = 500;

/** "1, 3-5" as pages in order; null for all; undefined where it is no list of pages. */
export function readPages(typed: string): number[] | null | undefined {
  if (typed.trim() === '') return null;
  const ranges = typed.split(',').map(readRange);
  if (ranges.some((range) => range === undefined)) return undefined;
  return [...new Set(ranges.flatMap((range) => range ?? []))].sort((a, b) => a - b);
}

function readRange(part: string): number[] | undefined {
  const [, from, to = from] = /^\s*(\d{1,4})\s*(?:[-–]\s*(\d{1,4}))?\s*$/u.exec(part) ?? [];
  const [first, last] = [Number(from), Number(to)];
  const isRange = first >= 1 && last >= first && last - first <= MOST;
  return isRange ? Array.from({ length: last - first + 1 }, (_, at) => first + at) : undefined;
}
