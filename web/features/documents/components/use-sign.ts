import { useState } from 'react';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { toast } from '#web/ui/toast.tsx';
import type { Outgoing } from '../api/types.ts';
import { outgoingTexts } from '../texts/outgoing.ts';

/** Signing: within a sitting at once, otherwise after the person has proved to be there. */
export function useSign({ id, version }: Outgoing) {
  const say = useTexts(outgoingTexts);
  const [asksPresence, setAsks] = useState(false);
  const act = useAct('documents', 'sign', () => toast({ text: say('signed') }));
  const sign = (): void =>
    act.mutate({ params: { id }, body: { version } }, { onError: ({ code }) => setAsks(code === 'identity/presence-not-confirmed') });
  const stop = (): void => setAsks(false);
  const confirmed = (): void => {
    stop();
    sign();
  };
  const problem = act.error?.code === 'identity/presence-not-confirmed' ? null : act.error;
  return { sign, isSigning: act.isPending, problem, asksPresence, confirmed, stop };
}
