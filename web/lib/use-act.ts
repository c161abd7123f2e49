import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { ActKeys } from './act-keys.ts';
import { call, type Group, type Input, type Name, type Output } from './call.ts';
import { newKey } from './new-key.ts';
import { isPassing, type Problem } from './problem.ts';
import { UnderWay } from './under-way.ts';

/** After these the screen shows an old state, so it looks again at once. */
const OUT_OF_DATE = new Set(['stale-version', 'documents/act-not-possible', 'records/act-not-possible', 'not-found', 'forbidden', 'idempotency-key-reused']);
const REFRESHED = ['documents', 'drafting', 'queue', 'approval', 'identity'];

/** One act: the same content keeps its key over retries, so that nothing is done twice; while it is under way a second press does nothing. */
export function useAct<G extends Group, N extends Name<G>>(
  group: G,
  name: N,
  onDone?: (output: Output<G, N>, input: Input<G, N>) => void,
): UseMutationResult<Output<G, N>, Problem, Input<G, N>> {
  const cache = useQueryClient();
  const [keys] = useState(() => new ActKeys(newKey));
  const [underWay] = useState(() => new UnderWay());
  const refresh = (): Promise<unknown> => Promise.all(REFRESHED.map((module) => cache.invalidateQueries({ queryKey: [module] })));
  const mutation = useMutation<Output<G, N>, Problem, Input<G, N>>({
    mutationFn: (input) => (call as (...args: unknown[]) => Promise<Output<G, N>>)(group, name, input, { idempotencyKey: keys.keyOf(input) }),
    retry: (count, problem) => isPassing(problem) && count < 5,
    onSuccess: (output, input) => {
      underWay.end();
      keys.done();
      void refresh();
      onDone?.(output, input);
    },
    onError: (problem) => {
      underWay.end();
      // The first try took effect unheard and the input was changed since: what is sent next is another act.
      if (problem.code === 'idempotency-key-reused') keys.done();
      else keys.failed(!isPassing(problem));
      if (OUT_OF_DATE.has(problem.code)) void refresh();
    },
  });
  const { mutate: start } = mutation;
  const mutate = useCallback<typeof start>((...order) => {
    if (underWay.begin(order[0])) start(...order);
  }, [start, underWay]);
  return { ...mutation, mutate };
}
