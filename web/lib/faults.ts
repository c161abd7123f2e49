import type { Fault, Problem } from './problem.ts';

/** What is wrong at a place of the input, or anywhere below it; undefined when nothing is. */
export function faultAt(problem: Problem | null, path: string): string | undefined {
  const told = faultsAt(problem, path).map(({ message }) => message);
  return told.length === 0 ? undefined : [...new Set(told)].join(' ');
}

export const faultsAt = (problem: Problem | null, path: string): Fault[] =>
  (problem?.faults ?? []).filter((fault) => fault.path === path || fault.path.startsWith(`${path}.`));

/** The `error` of a form field; absent, not undefined, when nothing is wrong. */
export function errorAt(problem: Problem | null, path: string): { readonly error?: string } {
  const error = faultAt(problem, path);
  return error === undefined ? {} : { error };
}
