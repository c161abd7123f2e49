import { addDays, type Day } from '#contract/day.ts';
import { isWorkingDay, type WorkCalendar } from './work-calendar.ts';

/** Longer than any closure; a calendar that closes the offices for longer is broken, and says so instead of looping. */
const LONGEST_CLOSURE = 60;

function seekWorkingDay(calendar: WorkCalendar, start: Day, step: 1 | -1): Day {
  for (let day = start, tries = 0; tries <= LONGEST_CLOSURE; day = addDays(day, step), tries += 1) {
    if (isWorkingDay(calendar, day)) return day;
  }
  throw new Error(`No working day within ${LONGEST_CLOSURE} days of ${start}`);
}

/** The first working day after that day (ngày làm việc tiếp theo). */
export function nextWorkingDay(calendar: WorkCalendar, day: Day): Day {
  return seekWorkingDay(calendar, addDays(day, 1), 1);
}

/**
 * The day itself when worked, else the next working day: where a period counted in calendar days ends on a day off
 * (Civil Code 2015, art. 148).
 */
export function sameOrNextWorkingDay(calendar: WorkCalendar, day: Day): Day {
  return seekWorkingDay(calendar, day, 1);
}

/**
 * The `count`-th working day after that day, which is itself not counted (Civil Code 2015, art. 147); before it when
 * negative, the day itself when 0.
 */
export function addWorkingDays(calendar: WorkCalendar, day: Day, count: number): Day {
  if (!Number.isSafeInteger(count)) throw new RangeError(`Not a whole number of working days: ${count}`);
  const step = count < 0 ? -1 : 1;
  let reached = day;
  for (let left = Math.abs(count); left > 0; left -= 1) reached = seekWorkingDay(calendar, addDays(reached, step), step);
  return reached;
}

/**
 * Whether the working days from one day to another, both included, rest on a calendar that is not final: a row that is
 * not confirmed, or a year for which no row exists yet. A due date found across it may still move.
 */
export function restsOnUnconfirmedDays(calendar: WorkCalendar, from: Day, to: Day): boolean {
  const knownYears = new Set<string>();
  for (const row of calendar.values()) {
    if (!row.confirmed && row.day >= from && row.day <= to) return true;
    knownYears.add(row.day.slice(0, 4));
  }
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    if (!knownYears.has(String(year))) return true;
  }
  return false;
}
