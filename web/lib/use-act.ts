import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { call, type Group, type Input, type Name, type Output } from './call.ts';
import { newKey } from './new-key.ts';
import { isPassing, type Problem } from './problem.ts';

/** After these the screen shows an old state, so it looks again at once. */
const OUT_OF_DATE = new Set(['stale-version', 'documents/act-not-possible', 'not-found', 'forbidden', 'idempotency-key-reused']);
const REFRESHED = ['documents', 'queue', 'identity'];

/** One act: its key is chosen when the form opens and kept over retries, so that nothing is sent twice. */
export function useAct<G extends Group, N extends Name<G>>(
  group: G,
  name: N,
  onDone?: (output: Output<G, N>, input: Input<G, N>) => void,
): UseMutationResult<Output<G, N>, Problem, Input<G, N>> {
  const cache = useQueryClient();
  const key = useRef(newKey());
  const refresh = (): Promise<unknown> => Promise.all(REFRESHED.map((module) => cache.invalidateQueries({ queryKey: [module] })));
  return useMutation<Output<G, N>, Problem, Input<G, N>>({
    mutationFn: (input) => (call as (...args: unknown[]) => Promise<Output<G, N>>)(group, name, input, { idempotencyKey: key.current }),
    retry: (count, problem) => isPassing(problem) && count < 5,
    onSuccess: (output, input) => {
      key.current = newKey();
      void refresh();
      onDone?.(output, input);
    },
    onError: (problem) => {
      // The first try took effect unheard and the input was changed since: what is sent next is another act.
      if (problem.code === 'idempotency-key-reused') key.current = newKey();
      if (OUT_OF_DATE.has(problem.code)) void refresh();
    },
  });
}
