import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { asking } from '#web/lib/ask.ts';
import type { Output } from '#web/lib/call.ts';

export type ListedAgency = Output<'catalogue', 'listCatalogue'>['agencies'][number];
export type Imported = Output<'catalogue', 'readImport'>;
export type ImportedLine = Output<'catalogue', 'listImportLines'>['lines'][number];

export interface Narrowed {
  readonly q: string;
  readonly source: '' | ListedAgency['source'];
  readonly state: 'current' | 'ended' | 'hidden';
}

const SHEET = 100;

const asked = ({ source, ...rest }: Narrowed) => ({ ...rest, ...(source === '' ? {} : { source }) });

/** The lines of the catalogue in view, a sheet at a time, wherever the table was pushed to. */
export function useListing(narrowed: Narrowed) {
  const [range, setRange] = useState({ first: 0, last: 0 });
  const start = Math.floor(range.first / SHEET);
  const sheets = Array.from({ length: Math.floor(range.last / SHEET) - start + 1 }, (_, at) => start + at);
  const query = asked(narrowed);
  const sheet = (at: number) => asking(['catalogue', 'list', query, at], 'catalogue', 'listCatalogue', { query: { ...query, skip: at * SHEET, limit: SHEET } });
  const top = useQuery({ ...sheet(0), placeholderData: keepPreviousData });
  const found = useQueries({ queries: sheets.map(sheet) });
  const bySheet = new Map([[0, top.data?.agencies], ...sheets.map((each, at) => [each, found[at]?.data?.agencies] as const)]);
  return {
    total: top.data?.total,
    rowAt: (index: number): ListedAgency | undefined => bySheet.get(Math.floor(index / SHEET))?.[index % SHEET],
    onRange: useCallback((first: number, last: number) => setRange({ first, last }), []),
    problem: top.error ?? found.find(({ error }) => error !== null)?.error ?? null,
  };
}

/** The files read last; undefined for whoever may not import, which the server decides. */
export function useImports(): readonly Imported[] | undefined {
  const { data } = useQuery(asking(['catalogue', 'imports'], 'catalogue', 'listImports'));
  return data?.imports;
}

export const useImportLines = (id: string, verdict: ImportedLine['verdict'], skip: number) =>
  useQuery({ ...asking(['catalogue', 'imports', id, verdict, skip], 'catalogue', 'listImportLines', { params: { id }, query: { verdict, skip, limit: SHEET } }), placeholderData: keepPreviousData });

export const LINES_SHOWN = SHEET;
