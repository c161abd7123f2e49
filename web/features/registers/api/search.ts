import { REGISTER_BOOKS, type RegisterBook } from '#contract/registers/books.ts';

/** What the address may say. */
export interface RegistersAddress {
  readonly book?: RegisterBook;
  readonly year?: number;
  readonly from?: string;
  readonly to?: string;
  readonly agencyId?: string;
  readonly series?: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const SERIES = /^[a-z0-9:@-]{1,80}$/;
const ID = /^[0-9a-f-]{36}$/;
const matching = (value: unknown, shape: RegExp): string | undefined => (typeof value === 'string' && shape.test(value) ? value : undefined);

/** Which register in which period is shown. */
export type RegistersSearch = RegistersAddress & { readonly book: RegisterBook; readonly year: number };

export function readRegistersSearch(search: Record<string, unknown>): RegistersAddress {
  const book = REGISTER_BOOKS.find((one) => one === search['book']);
  const year = Number(search['year']);
  const [from, to, agencyId, series] = [matching(search['from'], DAY), matching(search['to'], DAY), matching(search['agencyId'], ID), matching(search['series'], SERIES)];
  return {
    ...(book === undefined ? {} : { book }), ...(Number.isInteger(year) && year >= 1976 && year <= 2200 ? { year } : {}),
    ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }), ...(agencyId === undefined ? {} : { agencyId }), ...(series === undefined ? {} : { series }),
  };
}
