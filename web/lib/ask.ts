import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { call, type Group, type Input, type Name, type Output } from './call.ts';
import type { Problem } from './problem.ts';

/** A question to the server under a key that starts with module and noun, so that acts and realtime can refresh it. */
export function asking<G extends Group, N extends Name<G>>(key: readonly unknown[], group: G, name: N, input?: Input<G, N>) {
  return queryOptions<Output<G, N>, Problem>({
    queryKey: key,
    queryFn: ({ signal }) => (call as (...args: unknown[]) => Promise<Output<G, N>>)(group, name, input, { signal }),
  });
}

export const useAsk = <G extends Group, N extends Name<G>>(
  key: readonly unknown[], group: G, name: N, input?: Input<G, N>,
): UseQueryResult<Output<G, N>, Problem> => useQuery(asking(key, group, name, input));
