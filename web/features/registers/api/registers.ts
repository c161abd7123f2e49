import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { call, type Output, urlOf } from '#web/lib/call.ts';
import { dayIn } from '#web/lib/dates.ts';
import type { Problem } from '#web/lib/problem.ts';
import type { RegistersAddress, RegistersSearch } from './search.ts';

export type Summary = Output<'registers', 'getSummary'>;
export type Line = Output<'registers', 'listLines'>['lines'][number];

const SHEET = 100;
/** The lines are made of documents: what makes those fresh makes these fresh. */
const keyOf = (what: string, search: RegistersSearch): readonly unknown[] => ['documents', 'registers', what, search];
const parted = ({ book, ...query }: RegistersSearch) => ({ params: { book }, query });

/** This year's incoming documents, where the address says nothing. */
export const shownBy = ({ book = 'incoming', year = Number(dayIn().slice(0, 4)), ...rest }: RegistersAddress): RegistersSearch => ({ ...rest, book, year });

export const useSummary = (search: RegistersSearch) =>
  useQuery<Summary, Problem>({ queryKey: keyOf('summary', search), queryFn: ({ signal }) => call('registers', 'getSummary', parted(search), { signal }), placeholderData: keepPreviousData });

/** The lines in view, fetched a sheet at a time by number, wherever the table was pushed to. */
export function useLines(search: RegistersSearch, summary: Summary | undefined) {
  const [range, setRange] = useState({ first: 0, last: 0 });
  const start = Math.floor(range.first / SHEET);
  const sheets = Array.from({ length: Math.floor(range.last / SHEET) - start + 1 }, (_, at) => start + at);
  const before = (summary?.firstNumber ?? 1) - 1;
  const found = useQueries({
    queries: sheets.map((sheet) => ({
      queryKey: [...keyOf('lines', search), before, sheet],
      queryFn: ({ signal }: { signal: AbortSignal }) => {
        const { params, query } = parted(search);
        return call('registers', 'listLines', { params, query: { ...query, after: before + sheet * SHEET, limit: SHEET } }, { signal });
      },
      enabled: summary !== undefined && summary.totals.lines > 0,
    })),
  });
  const bySheet = new Map(sheets.map((sheet, at) => [sheet, found[at]?.data?.lines]));
  return {
    lineAt: (index: number): Line | undefined => bySheet.get(Math.floor(index / SHEET))?.[index % SHEET],
    onRange: useCallback((first: number, last: number) => setRange({ first, last }), []),
    problem: (found.find(({ error }) => error !== null)?.error ?? null) as Problem | null,
  };
}

/** Where a register lies as a file. */
export function fileUrl(form: 'getCsv' | 'getXlsx' | 'getPdf', { book, ...query }: RegistersSearch, volume?: number): string {
  const entries = Object.entries({ ...query, volume }).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return `${urlOf('registers', form, { book })}?${new URLSearchParams(entries)}`;
}
