import * as z from 'zod';

/**
 * A calendar day in Vietnam (ngày), 'YYYY-MM-DD'. Not an instant: it has no hour and no zone, and every legal period is
 * counted in it. Days compare with `<` and `>` as they stand.
 */
export const daySchema = z.iso.date().brand<'Day'>();
export type Day = z.infer<typeof daySchema>;

/** An instant in ISO 8601 with its zone, as the database and the contract carry it. */
export type Instant = string;

const MILLISECONDS_PER_DAY = 86_400_000;
/** Asia/Ho_Chi_Minh has kept UTC+7 without summer time since 1975. */
const ZONE = '+07:00';
const ZONE_MILLISECONDS = 7 * 3_600_000;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

const isoDay = (milliseconds: number): Day => asDay(new Date(milliseconds).toISOString().slice(0, 10));
const midnightUtc = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

/** The text as a day; throws when there is no such day, for instance '2021-02-29'. */
export function asDay(text: string): Day {
  return daySchema.parse(text);
}

/** The day it is in Vietnam at that instant. */
export function dayOf(instant: Instant): Day {
  if (!INSTANT.test(instant)) throw new RangeError(`Not an instant with a zone: ${instant}`);
  return isoDay(Date.parse(instant) + ZONE_MILLISECONDS);
}

/** The first instant of the day in Vietnam, in UTC. */
export function startOfDay(day: Day): Instant {
  return new Date(`${day}T00:00:00${ZONE}`).toISOString();
}

/** The day `count` calendar days later; earlier when negative. */
export function addDays(day: Day, count: number): Day {
  if (!Number.isSafeInteger(count)) throw new RangeError(`Not a whole number of days: ${count}`);
  return isoDay(midnightUtc(day) + count * MILLISECONDS_PER_DAY);
}

/**
 * The day as documents write it: `ngày 05 tháng 3 năm 2020`. Days below 10 and the months 1 and 2, no other, get a leading
 * 0 (Decree 30/2020, Appendix I, ô 4).
 */
export function writtenDay(text: string): string {
  const [year, month, day] = text.split('-').map(Number) as [number, number, number];
  return `ngày ${String(day).padStart(2, '0')} tháng ${month <= 2 ? `0${month}` : month} năm ${year}`;
}

/** 1 Monday (thứ Hai) to 7 Sunday (Chủ nhật), ISO 8601. */
export function weekdayOf(day: Day): number {
  return new Date(midnightUtc(day)).getUTCDay() || 7;
}
