import { ROUTE_LIMITS } from '#contract/approval/limits.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { toast } from '#web/ui/toast.tsx';
import type { Outgoing } from '../api/types.ts';
import { TextActForm } from '../components/text-act-form.tsx';
import { wayTexts } from './texts.ts';

/** Cho ý kiến: agrees, with words that everybody on the way reads. */
export function OpinionDialog({ document: { id, version }, seatId, onClose }: { document: Outgoing; seatId: string; onClose: () => void }) {
  const say = useTexts(wayTexts);
  const act = useAct('documents', 'passDraft', () => {
    toast({ text: say('opined') });
    onClose();
  });
  return (
    <Dialog title={say('opine')} closeLabel={say('close')} opened onClose={onClose}>
      <TextActForm keptAs={`opinion.${seatId}`} label={say('opinion')} path="opinion" maxLength={ROUTE_LIMITS.opinion} sendLabel={say('opine')} act={act} onCancel={onClose}
        onSend={(opinion, declaredNoSecret, forget) => act.mutate({ params: { id }, body: { version, seatId, opinion, declaredNoSecret } }, { onSuccess: forget })} />
    </Dialog>
  );
}
