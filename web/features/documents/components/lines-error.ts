import { faultsAt } from '#web/lib/faults.ts';
import type { Problem } from '#web/lib/problem.ts';
import { sentLines } from './draft-text.ts';

/** What is wrong with a field of one thing a line: a fault of one line is told beside that line, as the lines were sent. */
export function linesError(problem: Problem | null, path: string, typed: readonly string[]): { readonly error?: string } {
  const at = path.split('.').length;
  const told = faultsAt(problem, path).map(({ path: where, message }) => {
    const line = sentLines(typed)[Number(where.split('.')[at] ?? Number.NaN)];
    return line === undefined ? message : `“${line.slice(0, 40)}”: ${message}`;
  });
  return told.length > 0 ? { error: told.join(' ') } : {};
}
