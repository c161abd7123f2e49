import { useLanguage, type Language } from './language.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
const LOCALE: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' };

const dayFormat = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' });
const hourFormat = new Intl.DateTimeFormat('vi-VN', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** 'YYYY-MM-DD' in Vietnam at that instant; now when none is given. */
export const dayIn = (instant?: string): string => dayFormat.format(instant === undefined ? Date.now() : Date.parse(instant));

/** 24/11/2026 */
export const shortDay = (day: string): string => day.split('-').reverse().join('/');

/** 24/11/2026 08:15, in Vietnam. */
export const moment = (instant: string): string => `${shortDay(dayIn(instant))} ${hourFormat.format(Date.parse(instant))}`;

export function longDay(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(LOCALE[language], { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const text = format.format(Date.parse(`${day}T00:00:00Z`));
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Calendar days from one day to another; negative when it has passed. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

export const addDays = (day: string, count: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);

const JUST_NOW: Record<Language, string> = { vi: 'vừa xong', en: 'just now' };

/** The moment in short for a list: the hour today, else the day. */
export function useMomentInShort(): (instant: string) => string {
  const language = useLanguage();
  const relative = new Intl.RelativeTimeFormat(LOCALE[language], { numeric: 'auto' });
  return (instant) => {
    const seconds = Math.round((Date.parse(instant) - Date.now()) / 1000);
    if (seconds > -60) return JUST_NOW[language];
    if (seconds > -3600) return relative.format(Math.round(seconds / 60), 'minute');
    if (dayIn(instant) === dayIn()) return hourFormat.format(Date.parse(instant));
    return shortDay(dayIn(instant));
  };
}

export const fileSize = (bytes: number): string =>
  bytes < 1_048_576
    ? `${new Intl.NumberFormat('vi-VN').format(Math.max(1, Math.round(bytes / 1024)))} KB`
    : `${new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 }).format(bytes / 1_048_576)} MB`;
