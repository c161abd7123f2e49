import type { Actor } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { isPresenceConfirmed } from '../../identity/index.ts';

/** What decides who signs as whom is changed only by somebody who has just proved to be there, as for signing itself. */
export async function mustBePresent(tx: Tx, { sessionId }: Actor): Promise<void> {
  if (!(await isPresenceConfirmed(tx, sessionId))) throw new Refusal('identity/presence-not-confirmed');
}
