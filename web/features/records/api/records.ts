import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMe } from '#web/features/identity/index.ts';
import { asking, useAsk } from '#web/lib/ask.ts';
import { call, type Input, type Output } from '#web/lib/call.ts';
import { distinct } from '#web/lib/distinct.ts';
import type { Problem } from '#web/lib/problem.ts';
import { useWatch } from '#web/lib/realtime.ts';
import type { FilesSearch } from './search.ts';

type Sheet = Output<'records', 'listFiles'>;
export type FileRow = Sheet['rows'][number];
export type WorkFile = Output<'records', 'getFile'>;
export type FileAct = WorkFile['acts'][number];
export type FileDocument = WorkFile['contents'][number];
export type FileEvent = Output<'records', 'listEvents'>['events'][number];
export type Plan = NonNullable<Output<'records', 'getPlan'>['plan']>;
export type PlanLine = Plan['lines'][number];
export type PlanLineFields = Input<'records', 'savePlanLine'>['body']['fields'];
export type TableRead = Output<'records', 'readPlanTable'>;
export type HandOver = Output<'records', 'listHandOvers'>['handOvers'][number];

const SHEET = 50;
/** Files are made of documents: what makes those fresh makes these fresh. */
const keyOf = (...parts: readonly unknown[]): readonly unknown[] => ['documents', 'records', ...parts];

/** Files, a sheet at a time, latest change first. */
export const useFiles = (search: FilesSearch) =>
  useInfiniteQuery<Sheet, Problem, FileRow[], readonly unknown[], string | undefined>({
    queryKey: keyOf('files', search),
    queryFn: ({ pageParam, signal }) => call('records', 'listFiles', { query: { ...search, before: pageParam, limit: SHEET } }, { signal }),
    initialPageParam: undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    select: ({ pages }) => distinct(pages.flatMap(({ rows }) => rows)),
    placeholderData: keepPreviousData,
  });

/** One file, kept fresh while it is open. */
export function useFile(id: string) {
  useWatch('work-file', id);
  return useAsk(keyOf('file', id), 'records', 'getFile', { params: { id } });
}

/** The line of time, a sheet at a time from the beginning. */
export const useEvents = (id: string) =>
  useInfiniteQuery<Output<'records', 'listEvents'>, Problem, FileEvent[], readonly unknown[], string | undefined>({
    queryKey: keyOf('events', id),
    queryFn: ({ pageParam, signal }) => call('records', 'listEvents', { params: { id }, query: { after: pageParam, limit: SHEET } }, { signal }),
    initialPageParam: undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    select: ({ pages }) => distinct(pages.flatMap(({ events }) => events)),
  });

export const useViewings = (id: string, isWanted: boolean) => useQuery({ ...asking(keyOf('viewings', id), 'records', 'listViewings', { params: { id } }), enabled: isWanted });

/** In which files a document lies, and into which it may be put. */
export const useFilesOf = (documentId: string) => useAsk(keyOf('files-of', documentId), 'records', 'findFilesOf', { params: { id: documentId } });

export const usePlan = (year: number) => useAsk(keyOf('plan', year), 'records', 'getPlan', { params: { year } });
export const useHandOvers = () => useAsk(keyOf('hand-overs'), 'records', 'listHandOvers');
export const useExpired = (isWanted: boolean) => useQuery({ ...asking(keyOf('expired'), 'records', 'listExpired'), enabled: isWanted });

/** Clerks and leaders see the whole agency. */
export const useSeesWhole = (): boolean => useMe().capacities.some(({ role }) => role === 'clerk' || role === 'head' || role === 'deputy');
