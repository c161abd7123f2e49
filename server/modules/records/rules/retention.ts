/** Hand-over to the archive within one year from the end of the work (Decree 30/2020, art. 31; Law on Archives). */
export const handOverDueOn = (endedOn: string): string => shifted(endedOn, 1);

/** Files kept five years or longer are handed over; shorter ones stay with their unit until their time is over. */
export const mustBeHandedOver = (retentionYears: number | null): boolean => retentionYears === null || retentionYears >= 5;

/** Retention counts from the year in which the work ended, to the last day of its last year; null is for ever. */
export const retentionEndsOn = (endedOn: string, retentionYears: number | null): string | null =>
  retentionYears === null ? null : `${Number(endedOn.slice(0, 4)) + retentionYears}-12-31`;

/** From this day on the one in charge is reminded. */
export const REMINDED_DAYS_AHEAD = 30;

/** As it stands in lists: `Vĩnh viễn` or `10 năm`. */
export const retentionInWords = (retentionYears: number | null): string => (retentionYears === null ? 'Vĩnh viễn' : `${retentionYears} năm`);

/** The same day some years later; 29 February becomes the 28th. */
function shifted(day: string, years: number): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const later = Number(year) + years;
  const isLeap = (later % 4 === 0 && later % 100 !== 0) || later % 400 === 0;
  return `${String(later).padStart(4, '0')}-${month}-${month === '02' && date === '29' && !isLeap ? '28' : date}`;
}
