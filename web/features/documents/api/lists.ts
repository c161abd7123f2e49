import { useInfiniteQuery } from '@tanstack/react-query';
import { call, type Output } from '#web/lib/call.ts';
import { distinct } from '#web/lib/distinct.ts';
import type { Problem } from '#web/lib/problem.ts';
import type { IncomingSearch, OutgoingSearch } from './list-search.ts';

type IncomingSheet = Output<'documents', 'listIncoming'>;
type OutgoingSheet = Output<'documents', 'listOutgoing'>;
const SHEET = 50;
const first = undefined as string | undefined;

/** Incoming documents, a sheet at a time, newest arrival first. */
export const useIncomingList = (search: IncomingSearch) =>
  useInfiniteQuery<IncomingSheet, Problem, IncomingSheet['rows'], readonly unknown[], string | undefined>({
    queryKey: ['documents', 'incoming', 'list', search],
    queryFn: ({ pageParam, signal }) => call('documents', 'listIncoming', { query: { ...search, overdue: search.overdue === true ? 'true' : undefined, before: pageParam, limit: SHEET } }, { signal }),
    initialPageParam: first,
    getNextPageParam: ({ next }) => next ?? undefined,
    select: ({ pages }) => distinct(pages.flatMap(({ rows }) => rows)),
  });

/** Drafts and issued documents, latest change first. */
export const useOutgoingList = (search: OutgoingSearch) =>
  useInfiniteQuery<OutgoingSheet, Problem, OutgoingSheet['rows'], readonly unknown[], string | undefined>({
    queryKey: ['documents', 'outgoing', 'list', search],
    queryFn: ({ pageParam, signal }) => call('documents', 'listOutgoing', { query: { ...search, before: pageParam, limit: SHEET } }, { signal }),
    initialPageParam: first,
    getNextPageParam: ({ next }) => next ?? undefined,
    select: ({ pages }) => distinct(pages.flatMap(({ rows }) => rows)),
  });
