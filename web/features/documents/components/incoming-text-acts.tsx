import { LIMITS } from '#contract/documents/limits.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { toast } from '#web/ui/toast.tsx';
import type { Incoming } from '../api/types.ts';
import { incomingTexts } from '../texts/incoming.ts';
import { TextActForm } from './text-act-form.tsx';

/** Trả lại nơi gửi: a wrong or unverifiable document goes back with the reason. */
export function ReturnForm({ document: { id, version }, onClose }: { document: Incoming; onClose: () => void }) {
  const say = useTexts(incomingTexts);
  const act = useAct('documents', 'returnIncoming', () => {
    toast({ text: say('returnedDone') });
    onClose();
  });
  return (
    <TextActForm keptAs={`return.${id}`} label={say('returnReason')} path="reason" maxLength={LIMITS.returnIncomingReason} sendLabel={say('act.return')} act={act} onCancel={onClose}
      onSend={(reason, declaredNoSecret, forget) => act.mutate({ params: { id }, body: { version, reason, declaredNoSecret } }, { onSuccess: forget })} />
  );
}

/** Báo cáo hoàn thành: the part is finished without a reply, saying what was done. */
export function ReportDoneForm({ document: { id, version }, assignmentId, onClose }: { document: Incoming; assignmentId: string; onClose: () => void }) {
  const say = useTexts(incomingTexts);
  const act = useAct('documents', 'reportDone', () => {
    toast({ text: say('reportedDone') });
    onClose();
  });
  return (
    <TextActForm keptAs={`report.${assignmentId}`} label={say('resultLabel')} path="result" maxLength={LIMITS.result} sendLabel={say('act.report-done')} act={act} onCancel={onClose}
      onSend={(result, declaredNoSecret, forget) => act.mutate({ params: { id }, body: { version, assignmentId, result, declaredNoSecret } }, { onSuccess: forget })} />
  );
}
