import { useRef, useState } from 'react';
import { shortDay } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { toast } from '#web/ui/toast.tsx';
import { askProgram, type ProgramOutcome } from '../api/ask-program.ts';
import { programTexts } from '../texts/program.ts';

export interface ProgramWork {
  readonly id: string;
  readonly version: number;
  readonly act: 'sign' | 'issue';
}

/** Hands the document to the signing program, waits for it, and finishes the act with what it sent back. */
export function useProgram({ id, version, act }: ProgramWork) {
  const say = useTexts(programTexts);
  const [isAtProgram, setAtProgram] = useState(false);
  const [refused, setRefused] = useState<ProgramOutcome>();
  const [asksPresence, setAsks] = useState(false);
  const waiting = useRef<AbortController>(null);
  const complete = useAct('documents', 'completeHandover', ({ number, issuedOn }) => toast({ text: number === null || issuedOn === null ? say('signed') : say('issued', { number, day: shortDay(issuedOn) }) }));
  const handOver = useAct('documents', 'handOver', ({ id: handoverId, agent }) => {
    if (agent !== null) void wait(handoverId, agent);
  });

  async function wait(handoverId: string, { address, message }: { address: string; message: object }): Promise<void> {
    waiting.current = new AbortController();
    setAtProgram(true);
    const outcome = await askProgram(address, message, waiting.current.signal);
    setAtProgram(false);
    if (outcome.outcome === 'signed') complete.mutate({ params: { id: handoverId }, body: { signature: null } });
    else if (outcome.outcome !== 'stopped') setRefused(outcome);
  }

  const begin = (): void => {
    setRefused(undefined);
    setAsks(false);
    complete.reset();
    handOver.mutate({ params: { id }, body: { version, act, method: 'agent' } }, { onError: ({ code }) => setAsks(code === 'identity/presence-not-confirmed') });
  };
  const problem = complete.error ?? (handOver.error?.code === 'identity/presence-not-confirmed' ? null : handOver.error);
  const state = isAtProgram ? 'at-program' : complete.isPending ? 'finishing' : handOver.isPending ? 'preparing' : undefined;
  return { begin, state, refused, problem, asksPresence, stop: () => waiting.current?.abort(), closePresence: () => setAsks(false) } as const;
}
