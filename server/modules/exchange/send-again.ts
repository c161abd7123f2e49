import type { Database } from '#server/platform/database/database.ts';
import type { Events } from '#server/platform/events/events.ts';
import { listUndelivered } from '../documents/index.ts';

export const SEND_AGAIN = 'exchange.send-again';
/** Younger ones may still be on their way. */
const GRACE_MS = 3_600_000;

/**
 * Finds documents that never reached a receiver, whatever became of their event, and sends them again. A receiver takes a
 * document once, so one that was only late arrives no second time.
 */
export async function sendAgain({ database, events, clock }: { database: Database; events: Events; clock: () => Date }): Promise<void> {
  await database.transact(async (tx) => {
    for (const undelivered of await listUndelivered(tx, new Date(clock().getTime() - GRACE_MS))) {
      await events.publish(tx, 'documents.issued', { ...undelivered });
    }
  });
}
