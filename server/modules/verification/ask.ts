import type { Events } from '#server/platform/events/events.ts';
import type { Tx } from '#server/platform/database/transaction.ts';

/** Told when a file has come whose signatures are to be judged. */
export const ASKED = 'verification.asked';

export interface Asked {
  readonly sha256: string;
  /** Also when there is a verdict already. */
  readonly again: boolean;
}

/** Has the signatures of a kept file judged in the background, once the caller's act has committed. */
export const askForVerification = (tx: Tx, events: Events, sha256: string): Promise<void> => ask(tx, events, { sha256, again: false });

export const ask = (tx: Tx, events: Events, asked: Asked): Promise<void> => events.publish(tx, ASKED, { ...asked });
