import { readDay, writeDay } from './days.ts';

/** Mã văn bản: `<OrganId>,<yyyy/MM/dd>,<number>/<symbol>`, e.g. 000.00.00.G22,2015/09/30,7816/VPCP-TTĐT. */
export interface DocumentIdParts {
  readonly organId: string;
  /** Null where the date is none, as in 2014/02/30 of a published example. */
  readonly promulgatedOn: string | null;
  /** Number and symbol; a comma in it belongs to it. */
  readonly code: string;
}

const LONGEST = 200;

/** Undefined when it has fewer than three parts, or an empty one where it must say something. */
export function parseDocumentId(text: string): DocumentIdParts | undefined {
  const [organId = '', date = '', ...rest] = text.split(',').map((part) => part.trim());
  const code = rest.join(',');
  if (organId === '' || date === '' || code.replaceAll(/[,/\s]/gu, '') === '' || text.length > LONGEST || /[\u0000-\u001F\u007F]/u.test(text)) return undefined;
  const day = readDay(date);
  return { organId, promulgatedOn: day ?? null, code };
}

/** The number keeps its zero: 05/QĐ-UBND. */
export const printDocumentId = ({ organId, promulgatedOn, number, symbol }: { organId: string; promulgatedOn: string; number: string; symbol: string }): string =>
  `${organId},${writeDay(promulgatedOn)},${number}/${symbol}`;

/** 7816/VPCP-TTĐT as number and symbol; the symbol may hold further strokes. */
export function splitCode(code: string): { number: string; symbol: string } | undefined {
  const stroke = code.indexOf('/');
  return stroke <= 0 || stroke === code.length - 1 ? undefined : { number: code.slice(0, stroke).trim(), symbol: code.slice(stroke + 1).trim() };
}
