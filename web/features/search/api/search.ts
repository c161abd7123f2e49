import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { asking, useAsk } from '#web/lib/ask.ts';
import { call, type Input, type Output, urlOf } from '#web/lib/call.ts';
import type { Problem } from '#web/lib/problem.ts';
import { isAsked, questionOf, type SearchAddress } from './address.ts';

export type Found = Output<'search', 'find'>['results'][number];
export type SavedSearch = Output<'search', 'listSaved'>['saved'][number];
type Query = NonNullable<Input<'search', 'find'>['query']>;

const SHEET = 20;
/** The server ranks no further. */
const LAST = 450;
const queryOf = (address: SearchAddress): Query => address as Query;

/** What the search finds, a sheet at a time. */
export function useResults(address: SearchAddress) {
  const { data, ...list } = useInfiniteQuery<Output<'search', 'find'>, Problem, { pages: Output<'search', 'find'>[] }, readonly unknown[], number>({
    queryKey: ['search', 'results', address],
    queryFn: ({ pageParam, signal }) => call('search', 'find', { query: { ...queryOf(address), limit: SHEET, skip: pageParam, excerpts: 'yes' } }, { signal }),
    initialPageParam: 0,
    getNextPageParam: ({ results, corrected }, pages) => (results.length < SHEET || corrected !== null || pages.length * SHEET > LAST ? undefined : pages.length * SHEET),
    enabled: isAsked(address),
    placeholderData: keepPreviousData,
  });
  return { ...list, results: data?.pages.flatMap(({ results }) => results), corrected: data?.pages[0]?.corrected ?? null };
}

export const useCount = (address: SearchAddress) =>
  useQuery({ ...asking(['search', 'count', questionOf(address)], 'search', 'count', { query: questionOf(address) as Query }), enabled: isAsked(address), placeholderData: keepPreviousData });

export const useSaved = (): readonly SavedSearch[] => useAsk(['search', 'saved'], 'search', 'listSaved').data?.saved ?? [];

/** After a search was saved, changed or forgotten. */
export function useRefreshSaved(): () => void {
  const cache = useQueryClient();
  return () => void cache.invalidateQueries({ queryKey: ['search', 'saved'] });
}

/** Where what was found lies as a file. */
export const fileUrl = (form: 'getCsv' | 'getXlsx', address: SearchAddress): string => `${urlOf('search', form, {})}?${new URLSearchParams(Object.entries(questionOf(address)))}`;
