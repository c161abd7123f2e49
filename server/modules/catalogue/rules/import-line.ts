import { daySchema } from '#contract/day.ts';
import { visible } from '#contract/primitives.ts';
import type { LINE_FAULTS } from '#contract/catalogue/imports.ts';
import { MAX_CODE, normalCode, schemeOf } from './agency-code.ts';
import type { ColumnPlaces, ImportColumn } from './import-columns.ts';

export type LineFault = (typeof LINE_FAULTS)[number];

/** A line of the official catalogue as it was read. */
export interface ImportLine {
  readonly line: number;
  readonly fault: LineFault | null;
  readonly name: string;
  readonly code102: string | null;
  readonly codeQd20: string | null;
  readonly superiorCode: string | null;
  readonly address: string | null;
  readonly email: string | null;
  readonly telephone: string | null;
  readonly fax: string | null;
  readonly website: string | null;
  readonly endedOn: string | null;
}

const MOST = { name: 300, address: 300, email: 200, telephone: 100, fax: 100, website: 200 } as const;

/** What one row says; the first thing that is wrong in it stands as its fault. */
export function readImportLine(cells: readonly string[], places: ColumnPlaces, line: number): ImportLine {
  const cell = (column: ImportColumn): string => cells[places.get(column) ?? -1] ?? '';
  const shown = (column: ImportColumn): string | null => shownText(cell(column)) || null;
  const codes = codesOf(cell);
  const ended = dayOf(cell('endedOn'));
  const read = {
    line, name: shownText(cell('name')), ...codes, superiorCode: normalCode(cell('superiorCode')).slice(0, MAX_CODE) || null,
    address: shown('address'), email: shown('email'), telephone: shown('telephone'), fax: shown('fax'), website: shown('website'), endedOn: ended.day,
  };
  return { ...bounded(read), fault: faultOf(read, cell('name'), ended.isOdd) };
}

const shownText = (text: string): string => visible(text.toWellFormed()).replaceAll(/\s+/gu, ' ').trim();

/** A column of its own for each scheme, or one for both, in which the form of the identifier tells which it is. */
function codesOf(cell: (column: ImportColumn) => string): { code102: string | null; codeQd20: string | null } {
  const own = { code102: normalCode(cell('code102')) || null, codeQd20: normalCode(cell('codeQd20')) || null };
  const any = normalCode(cell('anyCode'));
  if (any === '' || (own.code102 !== null && own.codeQd20 !== null)) return own;
  const scheme = own.code102 !== null ? 'codeQd20' : own.codeQd20 !== null ? 'code102' : schemeOf(any);
  return any === own.code102 || any === own.codeQd20 ? own : { ...own, [scheme]: any };
}

const CODE = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

function faultOf(read: Omit<ImportLine, 'fault'>, rawName: string, isDayOdd: boolean): LineFault | null {
  const codes = [read.code102, read.codeQd20].filter((code) => code !== null);
  const length = (text: string | null): number => [...(text ?? '')].length;
  const faults: readonly (readonly [boolean, LineFault])[] = [
    [read.name === '', 'no-name'],
    [/[\uFFFD\p{Cs}\p{Co}]/u.test(rawName) || !/\p{L}/u.test(read.name), 'name-odd'],
    [length(read.name) > MOST.name, 'name-too-long'],
    [codes.length === 0, 'no-code'],
    [codes.some((code) => code.length > MAX_CODE), 'code-too-long'],
    [codes.some((code) => !CODE.test(code)), 'code-odd'],
    [isDayOdd, 'day-odd'],
    [(['address', 'email', 'telephone', 'fax', 'website'] as const).some((part) => length(read[part]) > MOST[part]), 'contact-too-long'],
  ];
  return faults.find(([is]) => is)?.[1] ?? null;
}

/** A faulty line is kept for its report, no longer than needed to recognise it. */
function bounded(read: Omit<ImportLine, 'fault'>): Omit<ImportLine, 'fault'> {
  const cut = (text: string): string => [...text].slice(0, MOST.name).join('');
  const maybe = (text: string | null): string | null => (text === null ? null : cut(text));
  return {
    ...read, name: cut(read.name), code102: maybe(read.code102), codeQd20: maybe(read.codeQd20),
    address: maybe(read.address), email: maybe(read.email), telephone: maybe(read.telephone), fax: maybe(read.fax), website: maybe(read.website),
  };
}

/** As people write days, and as Excel counts them. */
function dayOf(text: string): { readonly day: string | null; readonly isOdd: boolean } {
  const written = text.trim();
  if (written === '') return { day: null, isOdd: false };
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(written) ?? [];
  const ordered = year === '' ? written.replaceAll(/[/.]/gu, '-') : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (/^\d{5}$/u.test(written)) return { day: new Date(Date.UTC(1899, 11, 30) + Number(written) * 86_400_000).toISOString().slice(0, 10), isOdd: false };
  return daySchema.safeParse(ordered).success ? { day: ordered, isOdd: false } : { day: null, isOdd: true };
}
