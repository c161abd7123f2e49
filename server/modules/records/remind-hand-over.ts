import { postKey } from '#server/platform/access/actor.ts';
import type { Database } from '#server/platform/database/database.ts';
import type { Bus } from '#server/platform/realtime/bus.ts';
import { today } from '../calendar/index.ts';
import { openItem } from '../queue/index.ts';
import { REMINDED_DAYS_AHEAD } from './rules/retention.ts';
import { listNearlyDue } from './store/hand-over.store.ts';

export const REMIND_HAND_OVER = 'records.remind-hand-over';

const DAY_MS = 86_400_000;

/** Lays closed files on the desk of who is in charge, 30 days before the archive is to have them; every day, and there once. */
export async function remindHandOver({ database, bus, clock }: { database: Database; bus: Bus; clock: () => Date }): Promise<void> {
  const until = today(new Date(clock().getTime() + REMINDED_DAYS_AHEAD * DAY_MS));
  await database.transact(async (tx) => {
    for (const { id, agencyId, title, notation, responsiblePostId, dueOn } of await listNearlyDue(tx, until)) {
      await openItem(tx, bus, { addressee: postKey(responsiblePostId), agencyId, kind: 'records.hand-over', subjectType: 'work-file', subjectId: id, title, context: notation, urgency: 0, dueOn });
    }
  });
}
