import { type Day, dayOf } from '#contract/day.ts';
import { CIVIL_SERVICE_CALENDAR } from './data/civil-service-calendar.ts';
import { dueSameOrNextWorkingDay, type ShortDeadline } from './rules/short-deadline.ts';
import { workCalendar } from './rules/work-calendar.ts';

export { endOfWeek } from './rules/week.ts';

const civilService = workCalendar(CIVIL_SERVICE_CALENDAR);

/** The day it is in Vietnam at an instant. */
export const today = (now: Date): Day => dayOf(now.toISOString());

/** "Same day, at latest the next working day; urgent at once" (Decree 30/2020 art. 18, 22, 23) on the civil-service calendar. */
export const shortDeadline = (receivedAt: Date, urgency: number): ShortDeadline =>
  dueSameOrNextWorkingDay(civilService, receivedAt.toISOString(), urgency);
