import { useState } from 'react';
import { useRoom } from '#web/features/drafting/index.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { toast } from '#web/ui/toast.tsx';
import type { Outgoing } from '../api/types.ts';
import { outgoingTexts } from '../texts/outgoing.ts';
import type { Draft } from './use-draft.ts';

/** Sends the draft for check as it stands on the screen: fields are saved first, and what was typed last goes along. */
export function useSubmit({ id, version }: Outgoing, draft: Draft) {
  const say = useTexts(outgoingTexts);
  const { live } = useRoom();
  const act = useAct('documents', 'submitDraft', () => toast({ text: say('submitted') }));
  /** What was typed last has not reached the server: sending goes on by itself when the line has brought it there. */
  const [waits, setWaits] = useState(false);
  const pass = (next: number): void => {
    if (live === undefined) return;
    setWaits(true);
    const stopWaiting = (): void => setWaits(false);
    // The text is locked at this moment.
    live.whenSaved(() => {
      stopWaiting();
      act.mutate({ params: { id }, body: { version: next } });
    }, stopWaiting);
  };
  return { problem: act.error, isPending: act.isPending, waits, mayStart: live !== undefined, send: () => (draft.isChanged ? draft.save(pass) : pass(version)) };
}
