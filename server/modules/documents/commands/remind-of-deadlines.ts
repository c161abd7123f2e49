import { addDays, asDay } from '#contract/day.ts';
import { newId } from '#server/platform/database/ids.ts';
import { recordAudit } from '../../audit/index.ts';
import { today, workingDayBefore } from '../../calendar/index.ts';
import { urgeItems } from '../../queue/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { listNearDeadlines, type NearDeadline } from '../queries/list-near-deadlines.ts';
import { isRunning, reminderOf } from '../rules/urging.ts';
import { lockIncomingById, saveIncoming } from '../store/incoming.store.ts';
import { insertUrging } from '../store/urging.store.ts';

/** The longest time the offices are closed with a working day on each side: Tết and its weekends. */
const LONGEST_BREAK = 14;

/**
 * The morning's reminders: a part that is due on the next working day, and one that has become late, each once for each deadline. Every
 * document is its own transaction, so that a stop half way loses nothing and repeats nothing.
 */
export async function remindOfDeadlines(deps: Pick<DocumentsDeps, 'database' | 'bus' | 'clock'>): Promise<number> {
  const day = today(deps.clock());
  const near = await deps.database.read((tx) => listNearDeadlines(tx, addDays(day, LONGEST_BREAK)));
  const due = near.filter(({ deadline }) => reminderOf(deadline, { today: day, dayBefore: workingDayBefore(asDay(deadline)) }) !== undefined);
  let reminded = 0;
  for (const incomingId of new Set(due.map((part) => part.incomingId))) {
    reminded += await remindOf(deps, incomingId, due.filter((part) => part.incomingId === incomingId));
  }
  return reminded;
}

function remindOf(deps: Pick<DocumentsDeps, 'database' | 'bus' | 'clock'>, incomingId: string, parts: readonly NearDeadline[]): Promise<number> {
  const day = today(deps.clock());
  return deps.database.transact(async (tx) => {
    const document = await lockIncomingById(tx, incomingId);
    if (document === undefined) return 0;
    let reminded = 0;
    for (const { assignmentId, deadline } of parts) {
      const part = document.assignments.find(({ id }) => id === assignmentId);
      const kind = reminderOf(deadline, { today: day, dayBefore: workingDayBefore(asDay(deadline)) });
      if (part === undefined || !isRunning(part) || (part.extendedTo ?? part.dueOn) !== deadline || kind === undefined) continue;
      const isNew = await insertUrging(tx, { id: newId(), incoming_id: incomingId, assignment_id: assignmentId, kind, on_day: deadline, by_name: null, by_title: null, note: null });
      if (!isNew) continue;
      reminded += 1;
      await urgeItems(tx, deps.bus, { subjectId: incomingId, partId: assignmentId }, { by: null, note: null });
    }
    if (reminded === 0) return 0;
    await saveIncoming(tx, incomingId, {});
    await recordAudit(tx, null, { action: 'documents.reminded', subjectType: 'incoming', subjectId: incomingId, agencyId: document.agencyId, detail: { parts: String(reminded) } });
    deps.bus.announce(tx, [`incoming:${incomingId}`]);
    return reminded;
  });
}
