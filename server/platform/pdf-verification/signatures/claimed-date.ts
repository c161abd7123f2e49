import { type PdfDict, textOf } from '../pdf/values.ts';

const DATE = /^D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:([+-])(\d{2})'?(\d{2})?'?|Z)?/u;

/** The time that stands beside a signature, in the writing of PDF; nobody proves it. */
export function claimedDate(dict: PdfDict): Date | undefined {
  const [all, year, month, day, hour, minute, second, sign, hours = '00', minutes = '00'] = DATE.exec(textOf(dict.get('M'))) ?? [];
  if (all === undefined) return undefined;
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${sign === undefined ? 'Z' : `${sign}${hours}:${minutes}`}`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
