/** Why an issued document could not be given lasting proofs: its signatures are not proven yet, or somebody did not answer. */
export type PreservationFault = 'not-proven' | 'time-stamp-unavailable' | 'unavailable';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Archive time stamps are renewed this long before the certificate of their authority ends. */
const BEFORE_END_MS = 90 * DAY_MS;
const WAITS_MS = [HOUR_MS, 6 * HOUR_MS, DAY_MS];

/** When a document is stamped again: well before its stamp can no longer be proven; of a short rest half is used. */
export function renewalDue(stampedUntil: Date, now: Date): Date {
  const rest = Math.max(stampedUntil.getTime() - now.getTime(), 0);
  return new Date(Math.max(stampedUntil.getTime() - Math.min(BEFORE_END_MS, rest / 2), now.getTime() + DAY_MS));
}

/** When what failed is tried again: soon at first, then daily. */
export const retryDue = (attempts: number, now: Date): Date => new Date(now.getTime() + (WAITS_MS[Math.min(attempts, WAITS_MS.length) - 1] ?? HOUR_MS));
