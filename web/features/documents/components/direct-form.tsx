import { useState } from 'react';
import { LIMITS } from '#contract/documents/limits.ts';
import { usePeople } from '#web/features/identity/index.ts';
import { errorAt } from '#web/lib/faults.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { useKept } from '#web/lib/use-kept.ts';
import { Button } from '#web/ui/button.tsx';
import { TextArea } from '#web/ui/fields.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { toast } from '#web/ui/toast.tsx';
import type { Incoming } from '../api/types.ts';
import { incomingTexts } from '../texts/incoming.ts';
import { uploadTexts } from '../texts/upload.ts';
import { bodyOf, NO_DIRECTION } from './direction.ts';
import { KeptNote } from './kept-note.tsx';
import { Refusal, useDropWhenRefused } from './refusal.tsx';
import { UnitTable } from './unit-table.tsx';

/** Ý kiến chỉ đạo: the opinion and who does what until when. */
export function DirectForm({ document, onDone }: { document: Incoming; onDone: () => void }) {
  const say = useTexts(incomingTexts);
  const sayUpload = useTexts(uploadTexts);
  const { units } = usePeople();
  const kept = useKept(`direct.${document.id}`, NO_DIRECTION);
  const [isTried, setTried] = useState(false);
  const direct = useAct('documents', 'direct', () => {
    kept.drop();
    toast({ text: say('directedDone') });
    onDone();
  });
  useDropWhenRefused(direct.error, kept.drop);
  const direction = kept.value;
  const hasLead = Object.values(direction.parts).includes('lead');
  const send = (declaredNoSecret: boolean): void => {
    setTried(true);
    const body = bodyOf(direction);
    if (body === undefined) return;
    direct.mutate({ params: { id: document.id }, body: { version: document.version, declaredNoSecret, ...body } });
  };
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); send(false); }}>
      <Stack gap="md">
        <KeptNote kept={kept} empty={NO_DIRECTION} />
        <TextArea label={say('opinion')} placeholder={say('opinionHint')} value={direction.opinion} onChange={(opinion) => kept.set({ ...direction, opinion })} rows={4} maxLength={LIMITS.opinion} {...(isTried && direction.opinion.trim() === '' ? { error: sayUpload('required') } : errorAt(direct.error, 'opinion'))} required />
        <UnitTable units={units.filter(({ id, agencyId }) => agencyId === document.agencyId && id !== agencyId)} direction={direction} problem={direct.error} {...(isTried && !hasLead ? { error: say('leadNeeded') } : {})} onChange={kept.set} />
        <Refusal problem={direct.error} busy={direct.isPending} onDeclare={() => send(true)} />
        <div><Button kind="main" submit busy={direct.isPending}>{say('sendDirection')}</Button></div>
      </Stack>
    </form>
  );
}
