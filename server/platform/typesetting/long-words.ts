import type { Run } from './letter-facts.ts';

/** A word longer than this may be broken: an address without blanks would run off the page. */
const LONGEST = 30;
const BREAK_HERE = '\u200B';
const LONG_WORD = new RegExp(`\\S{${LONGEST}}(?=\\S{4})`, 'gu');

export const breakable = (text: string): string => text.replace(LONG_WORD, `$&${BREAK_HERE}`);

export const breakableRuns = (runs: readonly Run[]): Run[] => runs.map((run) => ({ ...run, text: breakable(run.text) }));
