import { addDays, type Day, dayOf, type Instant, startOfDay } from '#contract/day.ts';
import { nextWorkingDay, sameOrNextWorkingDay } from './working-days.ts';
import type { WorkCalendar } from './work-calendar.ts';

export interface ShortDeadline {
  /** The day the law wants it done: the day of receipt, or the first working day after it. */
  readonly wantedOn: Day;
  /** The last day it may be done without being late. */
  readonly dueOn: Day;
  /** Late from this instant: the end of `dueOn`, or the receipt itself when urgent. */
  readonly dueAt: Instant;
}

/**
 * The limit for registering, submitting and releasing a document: "trong ngày, chậm nhất là trong ngày làm việc tiếp
 * theo"; urgent ones (`urgency` above 0) at once, also outside hours and on days off (Decree 30/2020, art. 15, 18, 22, 23).
 */
export function dueSameOrNextWorkingDay(calendar: WorkCalendar, receivedAt: Instant, urgency: number): ShortDeadline {
  const receivedOn = dayOf(receivedAt);
  if (urgency > 0) return { wantedOn: receivedOn, dueOn: receivedOn, dueAt: receivedAt };
  const dueOn = nextWorkingDay(calendar, receivedOn);
  return { wantedOn: sameOrNextWorkingDay(calendar, receivedOn), dueOn, dueAt: startOfDay(addDays(dueOn, 1)) };
}
