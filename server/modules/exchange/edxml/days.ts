import { daySchema } from '#contract/day.ts';

const YEAR_FIRST = /^(?<year>\d{4})[/-](?<month>\d{1,2})[/-](?<day>\d{1,2})(?:[T ]+(?<time>\S.*))?$/u;
const DAY_FIRST = /^(?<day>\d{1,2})[/-](?<month>\d{1,2})[/-](?<year>\d{4})(?:[T ]+(?<time>\S.*))?$/u;
const TIME = /^(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d+)?)?(?<zone>Z|[+-]\d{2}:\d{2})?$/u;
/** Asia/Ho_Chi_Minh; packets carry no zone. */
const ZONE = '+07:00';
const ZONE_MS = 7 * 3_600_000;
/** Some programs write their empty date, 0001/01/01, where there is none. */
const FIRST_YEAR = 1900;

/** A day as packets write it, yyyy/MM/dd or dd/MM/yyyy, with or without a time; null for an empty date, undefined for no date at all. */
export function readDay(text: string): string | null | undefined {
  const { year = '', month = '', day = '' } = partsOf(text);
  if (year !== '' && Number(year) < FIRST_YEAR) return null;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return daySchema.safeParse(iso).success ? iso : undefined;
}

/** A moment as packets write it; midnight when it has no time. */
export function readInstant(text: string): string | null | undefined {
  const day = readDay(text);
  if (typeof day !== 'string') return day;
  const instant = `${day}T${clockOf(partsOf(text)['time']?.trim() ?? '00:00')}`;
  return Number.isNaN(Date.parse(instant)) ? undefined : instant;
}

function clockOf(text: string): string {
  const { hour = '', minute = '', second = '00', zone = ZONE } = TIME.exec(text)?.groups ?? {};
  return `${hour.padStart(2, '0')}:${minute}:${second}${zone}`;
}

const partsOf = (text: string): Record<string, string | undefined> => (YEAR_FIRST.exec(text.trim()) ?? DAY_FIRST.exec(text.trim()))?.groups ?? {};

export const writeDay = (day: string): string => day.replaceAll('-', '/');

/** yyyy/MM/dd HH:mm:ss in Vietnam. */
export const writeInstant = (instant: string): string =>
  new Date(Date.parse(instant) + ZONE_MS).toISOString().slice(0, 19).replaceAll('-', '/').replace('T', ' ');
