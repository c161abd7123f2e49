import { addDays, type Day, dayOf } from '#contract/day.ts';
import { CIVIL_SERVICE_CALENDAR } from './data/civil-service-calendar.ts';
import { dueSameOrNextWorkingDay, type ShortDeadline } from './rules/short-deadline.ts';
import { isWorkingDay, workCalendar } from './rules/work-calendar.ts';
import { addWorkingDays } from './rules/working-days.ts';

export { endOfWeek } from './rules/week.ts';

const civilService = workCalendar(CIVIL_SERVICE_CALENDAR);

/** The day it is in Vietnam at an instant. */
export const today = (now: Date): Day => dayOf(now.toISOString());

/** "Same day, at latest the next working day; urgent at once" (Decree 30/2020 art. 18, 22, 23) on the civil-service calendar. */
export const shortDeadline = (receivedAt: Date, urgency: number): ShortDeadline =>
  dueSameOrNextWorkingDay(civilService, receivedAt.toISOString(), urgency);

/** The last working day before a day: when people are reminded of a deadline. */
export const workingDayBefore = (day: Day): Day => addWorkingDays(civilService, day, -1);

const USUAL_PERIODS = [1, 3, 5, 7, 10, 15, 20, 30];
const DAYS_TOLD = 120;

/** On which days the usual periods of working days end, counted from a day, and the days off of the months after it. */
export function dueDays(from: Day) {
  const days = Array.from({ length: DAYS_TOLD }, (_, at) => addDays(from, at));
  return {
    today: from,
    periods: USUAL_PERIODS.map((workingDays) => ({ workingDays, dueOn: addWorkingDays(civilService, from, workingDays) })),
    daysOff: days.filter((day) => !isWorkingDay(civilService, day)).map((day) => ({ day, name: civilService.get(day)?.name ?? null })),
  };
}

/** The day on which a period of working days ends that begins now; the day itself is not counted (Civil Code 2015 art. 147). */
export const dueAfterWorkingDays = (now: Date, count: number): Day => addWorkingDays(civilService, today(now), count);
