import { addDays, type Day, weekdayOf } from '#contract/day.ts';

/** The Sunday that ends the week of a day; weeks begin on Monday. */
export const endOfWeek = (day: Day): Day => addDays(day, 7 - weekdayOf(day));
