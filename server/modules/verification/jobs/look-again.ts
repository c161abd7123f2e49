import { ask } from '../ask.ts';
import { listTryLater } from '../queries/list-try-later.ts';
import { forgetStale } from '../store/fetched.store.ts';
import type { VerificationDeps } from '../verification.deps.ts';

/** The queue in which files are judged again whose authorities could not be asked. */
export const LOOK_AGAIN = 'verification.look-again';

/** A night's work; what is left comes the next time. */
const MOST = 500;

/** Has those files judged anew for which nobody could be asked about withdrawn certificates, and forgets lists that speak no more. */
export async function lookAgain({ database, events, clock }: Pick<VerificationDeps, 'database' | 'events' | 'clock'>): Promise<void> {
  await database.transact(async (tx) => {
    await forgetStale(tx, clock());
    for (const sha256 of await listTryLater(tx, MOST)) await ask(tx, events, { sha256, again: true });
  });
}
