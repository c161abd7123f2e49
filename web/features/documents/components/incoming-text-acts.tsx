import { printedNumber } from '#contract/documents/number.ts';
import { LIMITS } from '#contract/documents/limits.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Notice } from '#web/ui/notice.tsx';
import { toast } from '#web/ui/toast.tsx';
import type { Incoming } from '../api/types.ts';
import { incomingTexts } from '../texts/incoming.ts';
import { uploadTexts } from '../texts/upload.ts';
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

/** Vào sổ a document that failed the check on receipt: the clerk says why it is not returned. */
export function RegisterUnverifiedForm({ document: { id, version }, onClose }: { document: Incoming; onClose: () => void }) {
  const say = useTexts(incomingTexts);
  const sayUpload = useTexts(uploadTexts);
  const act = useAct('documents', 'registerArrived', ({ arrivalNumber }) => {
    toast({ text: say('registeredAs', { number: printedNumber(arrivalNumber) }) });
    onClose();
  });
  return (
    <>
      <Notice tone="danger" title={sayUpload('failedTitle')}><p>{sayUpload('failedHint')}</p></Notice>
      <TextActForm keptAs={`unverified.${id}`} label={sayUpload('failedReason')} path="unverifiedReason" maxLength={LIMITS.unverifiedReason} sendLabel={say('act.register')} act={act} onCancel={onClose}
        onSend={(unverifiedReason, declaredNoSecret, forget) => act.mutate({ params: { id }, body: { version, unverifiedReason, declaredNoSecret } }, { onSuccess: forget })} />
    </>
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
