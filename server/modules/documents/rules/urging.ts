import type { AssignmentFacts } from './incoming-acts.ts';

/** Whether somebody still has to do something on the part. */
export const isRunning = ({ part, state }: Pick<AssignmentFacts, 'part' | 'state'>): boolean => part !== 'inform' && state !== 'done' && state !== 'withdrawn';

export type ReminderKind = 'due-soon' | 'late';

/**
 * What the system itself reminds of on a morning: on the working day before the deadline, and once when it has passed, whenever that is
 * first noticed (a house that stood still over the deadline still says so). `dayBefore` is the last working day before the deadline.
 */
export function reminderOf(deadline: string, { today, dayBefore }: { today: string; dayBefore: string }): ReminderKind | undefined {
  if (today > deadline) return 'late';
  return today >= dayBefore && today < deadline ? 'due-soon' : undefined;
}
