import { useInfiniteQuery } from '@tanstack/react-query';
import { useAsk } from '#web/lib/ask.ts';
import { call, type Output } from '#web/lib/call.ts';
import type { Problem } from '#web/lib/problem.ts';

export type Traffic = Output<'exchange', 'getTraffic'>;
export type LineTraffic = NonNullable<Traffic['lines']>[number];
export type OutboxRow = Output<'exchange', 'listOutbox'>['rows'][number];
export type InboundRow = Output<'exchange', 'listInbound'>['rows'][number];
export type OverdueRow = Output<'exchange', 'listOverdue'>['rows'][number];

/** Under `documents`, so that acts and realtime that make documents fresh make these fresh too. */
const KEY = ['documents', 'exchange'] as const;

export const useTraffic = () => useAsk([...KEY, 'traffic'], 'exchange', 'getTraffic');
export const useOverdue = () => useAsk([...KEY, 'overdue'], 'exchange', 'listOverdue', { query: { limit: 200 } });

export const useOutbox = (state: OutboxRow['state'] | undefined) => useInfiniteQuery<Output<'exchange', 'listOutbox'>, Problem, OutboxRow[], readonly unknown[], string | undefined>({
  queryKey: [...KEY, 'outbox', state],
  queryFn: ({ pageParam, signal }) => call('exchange', 'listOutbox', { query: { ...given('state', state), ...given('before', pageParam) } }, { signal }),
  initialPageParam: undefined, getNextPageParam: ({ next }) => next ?? undefined, select: ({ pages }) => pages.flatMap(({ rows }) => rows),
});

export const useInbound = (state: InboundRow['state'] | undefined) => useInfiniteQuery<Output<'exchange', 'listInbound'>, Problem, InboundRow[], readonly unknown[], string | undefined>({
  queryKey: [...KEY, 'inbound', state],
  queryFn: ({ pageParam, signal }) => call('exchange', 'listInbound', { query: { ...given('state', state), ...given('before', pageParam) } }, { signal }),
  initialPageParam: undefined, getNextPageParam: ({ next }) => next ?? undefined, select: ({ pages }) => pages.flatMap(({ rows }) => rows),
});

const given = <Name extends string, Value>(name: Name, value: Value | undefined) => (value === undefined ? {} : ({ [name]: value } as Record<Name, Value>));
