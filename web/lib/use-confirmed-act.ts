import { useState } from 'react';
import type { Group, Input, Name, Output } from './call.ts';
import type { Problem } from './problem.ts';
import { useAct } from './use-act.ts';

/** An act that may ask for the password first: what was to be sent is kept, and sent once the person has proved to be there. */
export function useConfirmedAct<G extends Group, N extends Name<G>>(group: G, name: N, onDone?: (output: Output<G, N>) => void) {
  const act = useAct(group, name, onDone);
  const [kept, keep] = useState<{ readonly input: Input<G, N> }>();
  const send = (input: Input<G, N>): void => act.mutate(input, { onError: ({ code }) => keep(isAsking(code) ? { input } : undefined) });
  const stop = (): void => keep(undefined);
  const confirmed = (): void => {
    stop();
    if (kept !== undefined) send(kept.input);
  };
  const problem: Problem | null = act.error !== null && isAsking(act.error.code) ? null : act.error;
  return { send, isPending: act.isPending, problem, asksPresence: kept !== undefined, confirmed, stop };
}

const isAsking = (code: string): boolean => code === 'identity/presence-not-confirmed';
