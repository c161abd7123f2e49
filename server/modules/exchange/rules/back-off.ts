/** How often one packet is tried before a person has to look: about a day, by the pauses below. */
export const MOST_ATTEMPTS = 12;

const FIRST_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 6 * 3_600_000;
const JITTER = 0.2;

/**
 * How long to wait after so many failed tries: a minute, twice as long each time, at most six hours, give or take a fifth, so that a line
 * that comes back is not asked by everybody at once. `chance` is from 0 to 1.
 */
export function pauseAfter(attempts: number, chance: number): number {
  const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempts - 1));
  return Math.round(pause * (1 - JITTER + 2 * JITTER * chance));
}

/** `rejected` and `too-large` say something of the packet, the rest of the line; only the former are for good. */
const FINAL: ReadonlySet<string> = new Set(['rejected', 'too-large', 'sender-without-code', 'recipient-without-code', 'recipient-gone', 'secret']);

/** What becomes of a packet after a failed try. */
export function afterFailure(problem: string, attempts: number): 'again' | 'dead' {
  return FINAL.has(problem) || attempts >= MOST_ATTEMPTS ? 'dead' : 'again';
}
