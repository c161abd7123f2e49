import { LIMITS } from '#contract/documents/limits.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { toast } from '#web/ui/toast.tsx';
import type { Outgoing } from '../api/types.ts';
import { outgoingTexts } from '../texts/outgoing.ts';
import { TextActForm } from './text-act-form.tsx';

interface FormProps {
  readonly document: Outgoing;
  readonly onClose: () => void;
}

/** Trả lại: the draft goes back to its drafter with the reason. */
export function ReturnDraftForm({ document: { id, version }, onClose }: FormProps) {
  const say = useTexts(outgoingTexts);
  const act = useAct('documents', 'returnDraft', () => {
    toast({ text: say('returned') });
    onClose();
  });
  return (
    <TextActForm keptAs={`return-draft.${id}`} label={say('returnReason')} path="reason" maxLength={LIMITS.returnDraftReason} sendLabel={say('act.return')} act={act} onCancel={onClose}
      onSend={(reason, declaredNoSecret, forget) => act.mutate({ params: { id }, body: { version, reason, declaredNoSecret } }, { onSuccess: forget })} />
  );
}

export function CancelDraftForm({ document: { id, version }, onClose }: FormProps) {
  const say = useTexts(outgoingTexts);
  const act = useAct('documents', 'cancelDraft', () => {
    toast({ text: say('cancelled') });
    onClose();
  });
  return (
    <TextActForm keptAs={`cancel-draft.${id}`} label={say('cancelReason')} path="reason" maxLength={LIMITS.cancelDraftReason} sendLabel={say('act.cancel')} act={act} onCancel={onClose}
      onSend={(reason, declaredNoSecret, forget) => act.mutate({ params: { id }, body: { version, reason, declaredNoSecret } }, { onSuccess: forget })} />
  );
}
