import { printedNumber } from '#contract/documents/number.ts';
import type { Problem } from '#web/lib/problem.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { toast } from '#web/ui/toast.tsx';
import type { Incoming, IncomingAct } from '../api/types.ts';
import { useStartDraft } from '../api/use-start-draft.ts';
import { incomingTexts } from '../texts/incoming.ts';

interface QuickActs {
  readonly problem: Problem | null;
  /** The signatures failed the check: registering needs a reason. */
  readonly needsReason: boolean;
  readonly forget: () => void;
  readonly isBusy: (act: IncomingAct) => boolean;
  /** What the button does at once; undefined when the act needs a form. */
  readonly doing: (act: IncomingAct) => (() => void) | undefined;
}

/** Acts on the document or on the given part that need nothing typed: one press does them. */
export function useQuickActs({ id, version }: Incoming, partId: string | null): QuickActs {
  const say = useTexts(incomingTexts);
  const register = useAct('documents', 'registerArrived', ({ arrivalNumber }) => toast({ text: say('registeredAs', { number: printedNumber(arrivalNumber) }) }));
  const acknowledge = useAct('documents', 'acknowledge', () => toast({ text: say('acknowledgedDone') }));
  const { startReply, isStarting, problem } = useStartDraft();
  const params = { id };
  const onPart = (act: (assignmentId: string) => void) => (partId === null ? undefined : () => act(partId));
  const doings: Partial<Record<IncomingAct, (() => void) | undefined>> = {
    register: () => register.mutate({ params, body: { version } }),
    acknowledge: onPart((assignmentId) => acknowledge.mutate({ params, body: { assignmentId } })),
    'draft-reply': onPart(startReply),
  };
  const busy: Partial<Record<IncomingAct, boolean>> = { register: register.isPending, acknowledge: acknowledge.isPending, 'draft-reply': isStarting };
  const needsReason = register.error?.code === 'documents/verification-failed';
  return { needsReason, forget: register.reset, problem: (needsReason ? null : register.error) ?? acknowledge.error ?? problem, isBusy: (act) => busy[act] ?? false, doing: (act) => doings[act] };
}
