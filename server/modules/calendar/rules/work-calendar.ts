import { type Day, weekdayOf } from '#contract/day.ts';

/**
 * What a row of the civil-service calendar says about its day: a statutory holiday (ngày lễ, tết), a day off in lieu of
 * one or swapped for another day (nghỉ bù, nghỉ hoán đổi), or a weekly day off that is worked instead (ngày làm bù).
 */
export type CalendarRowKind = 'holiday' | 'lieu' | 'made-up-working-day';

export interface CalendarRow {
  readonly day: Day;
  readonly kind: CalendarRowKind;
  /** Shown to people, Vietnamese. */
  readonly name: string;
  readonly source: string;
  /** False while the day rests on a proposal or on our own reading of the law. */
  readonly confirmed: boolean;
}

/** The civil-service calendar (lịch làm việc của cơ quan hành chính): only the days that differ from Monday to Friday. */
export type WorkCalendar = ReadonlyMap<Day, CalendarRow>;

/** One calendar from its rows; a day said twice is a defect of the data. */
export function workCalendar(rows: readonly CalendarRow[]): WorkCalendar {
  const calendar = new Map(rows.map((row) => [row.day, row]));
  if (calendar.size !== rows.length) throw new Error('Two calendar rows for one day');
  return calendar;
}

/** Whether the administration works that day (ngày làm việc): Monday to Friday, unless a row says otherwise. */
export function isWorkingDay(calendar: WorkCalendar, day: Day): boolean {
  const row = calendar.get(day);
  if (row !== undefined) return row.kind === 'made-up-working-day';
  return weekdayOf(day) <= 5;
}
