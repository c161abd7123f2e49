import { useState } from 'react';
import { Problem } from '#web/lib/problem.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { toast } from '#web/ui/toast.tsx';
import type { SittingItem } from './api.ts';
import { sittingTexts } from './texts.ts';

interface SignAll {
  readonly isSigning: boolean;
  readonly at: number;
  readonly of: number;
  readonly problems: ReadonlyMap<string, Problem>;
  readonly asksPresence: boolean;
  readonly start: (items: readonly SittingItem[]) => void;
  readonly stop: () => void;
}

const NOTHING: ReadonlyMap<string, Problem> = new Map();
const IDLE = { isSigning: false, at: 0, of: 0, problems: NOTHING, asksPresence: false };

/**
 * Each document is an act of its own with its own key: one that fails stops no other, and what a broken line left unheard is
 * asked again without being done twice. The presence is asked for once; when it runs out half way it is asked for again.
 */
export function useSignAll(sittingId: string): SignAll {
  const say = useTexts(sittingTexts);
  const [state, setState] = useState(IDLE);
  const { mutateAsync } = useAct('documents', 'signInSitting');
  const sign = async (items: readonly SittingItem[]): Promise<void> => {
    const problems = new Map<string, Problem>();
    let signed = 0;
    for (const [at, { outgoingId, version }] of items.entries()) {
      setState({ isSigning: true, at: at + 1, of: items.length, problems, asksPresence: false });
      const problem = await mutateAsync({ params: { id: sittingId, outgoingId }, body: { version } }).then(() => undefined, asProblem);
      if (problem?.code === 'identity/presence-not-confirmed') {
        setState({ ...IDLE, problems, asksPresence: true });
        return;
      }
      if (problem === undefined) signed += 1;
      else problems.set(outgoingId, problem);
    }
    setState({ ...IDLE, problems });
    if (signed > 0) toast({ text: say('signedAll', { count: signed }) });
  };
  return { ...state, start: (items) => void sign(items), stop: () => setState((before) => ({ ...before, asksPresence: false })) };
}

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  throw error;
}
