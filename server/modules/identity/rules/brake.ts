/** What is known of the guesses made under one key. */
export interface Guesses {
  readonly failures: number;
  readonly secondsSinceLast: number;
}

export interface Brake {
  /** Failures that cost nothing: people mistype. */
  readonly free: number;
  readonly longestDelaySeconds: number;
  /** Quiet time after which all is forgotten. */
  readonly forgottenAfterSeconds: number;
}

/**
 * Guessing at one account from one network address. The same account stays open from every other address, so nobody can
 * lock out the person it belongs to.
 */
export const ACCOUNT_FROM_ADDRESS: Brake = { free: 5, longestDelaySeconds: 900, forgottenAfterSeconds: 86_400 };

/** Guessing at many accounts from one address. A whole agency may stand behind it, so it is slow to act and mild. */
export const ADDRESS: Brake = { free: 100, longestDelaySeconds: 30, forgottenAfterSeconds: 3600 };

/** Failures that still count. */
export function failuresNow({ failures, secondsSinceLast }: Guesses, brake: Brake): number {
  return secondsSinceLast >= brake.forgottenAfterSeconds ? 0 : failures;
}

/** Seconds to wait before the next guess is looked at: none for the free ones, then 4, 8, 16 … up to the longest. */
export function secondsToWait(guesses: Guesses, brake: Brake): number {
  const beyond = failuresNow(guesses, brake) - brake.free;
  if (beyond < 0) return 0;
  const delay = Math.min(4 * 2 ** Math.min(beyond, 30), brake.longestDelaySeconds);
  return Math.max(0, Math.ceil(delay - guesses.secondsSinceLast));
}

/** The network an address belongs to: one subscriber has a whole /64 of IPv6 and would else have no brake at all. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !address.includes(':')) return mapped ?? address;
  const [before = '', after] = address.split('::');
  const head = before === '' ? [] : before.split(':');
  const tail = after === undefined || after === '' ? [] : after.split(':');
  const groups = [...head, ...Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0'), ...tail];
  return `${groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}
