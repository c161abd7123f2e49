import type { ApprovalDeps } from '../approval.deps.ts';
import { openSubjectsOf, postsChangingOn } from '../queries/open-subjects.ts';

/** Each night: where a substitution began or ended with the day, what waits is laid on the right desks. */
export function layOutAgain({ database, desksChanged }: Pick<ApprovalDeps, 'database' | 'desksChanged'>, day: string): Promise<void> {
  return database.transact(async (tx) => desksChanged(tx, await openSubjectsOf(tx, await postsChangingOn(tx, day))));
}
