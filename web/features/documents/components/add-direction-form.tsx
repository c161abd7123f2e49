import { useState } from 'react';
import { LIMITS } from '#contract/documents/limits.ts';
import { usePeople } from '#web/features/identity/index.ts';
import { dayIn, shortDay } from '#web/lib/dates.ts';
import { errorAt } from '#web/lib/faults.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { useKept } from '#web/lib/use-kept.ts';
import { Button } from '#web/ui/button.tsx';
import { TextArea } from '#web/ui/fields.tsx';
import { Group, Stack, Words } from '#web/ui/layout.tsx';
import { toast } from '#web/ui/toast.tsx';
import type { Assignment, Incoming } from '../api/types.ts';
import { incomingTexts } from '../texts/incoming.ts';
import { uploadTexts } from '../texts/upload.ts';
import { furtherBodyOf, NO_FURTHER_DIRECTION } from './direction.ts';
import { DueField } from './due-field.tsx';
import { KeptNote } from './kept-note.tsx';
import { Refusal, useDropWhenRefused } from './refusal.tsx';
import { UnitTable } from './unit-table.tsx';

const isOpen = ({ state }: Assignment): boolean => state !== 'done' && state !== 'withdrawn';

/** Chỉ đạo bổ sung: another opinion beside the earlier ones, with further units, another lead or more time where wanted. */
export function AddDirectionForm({ document, onClose }: { document: Incoming; onClose: () => void }) {
  const say = useTexts(incomingTexts);
  const { units } = usePeople();
  const kept = useKept(`add-direction.${document.id}`, NO_FURTHER_DIRECTION);
  const add = useAct('documents', 'addDirection', () => {
    kept.drop();
    toast({ text: say('addedDone') });
    onClose();
  });
  useDropWhenRefused(add.error, kept.drop);
  const sayUpload = useTexts(uploadTexts);
  const [isTried, setTried] = useState(false);
  const direction = kept.value;
  const parts = document.assignments.filter(isOpen);
  const leadUnit = parts.find(({ part }) => part === 'lead')?.unitId;
  const busyUnits = new Set(parts.map(({ unitId }) => unitId));
  const send = (declaredNoSecret: boolean): void => {
    setTried(true);
    if (direction.opinion.trim() !== '') add.mutate({ params: { id: document.id }, body: { version: document.version, declaredNoSecret, ...furtherBodyOf(direction) } });
  };
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); send(false); }}>
      <Stack gap="md">
        <KeptNote kept={kept} empty={NO_FURTHER_DIRECTION} />
        <TextArea label={say('opinion')} value={direction.opinion} onChange={(opinion) => kept.set({ ...direction, opinion })} rows={3} maxLength={LIMITS.opinion} {...(isTried && direction.opinion.trim() === '' ? { error: sayUpload('required') } : errorAt(add.error, 'opinion'))} required autoFocus />
        {parts.filter(({ part }) => part !== 'inform').map(({ id, unitName, dueOn, extendedTo }) => (
          <DueField key={id} label={say(dueOn === null ? 'setDue' : 'extend', { unit: unitName })} value={direction.extensions[id] ?? null} min={dayIn()} description={hintOf(say, extendedTo ?? dueOn)}
            onChange={(day) => kept.set({ ...direction, extensions: { ...direction.extensions, [id]: day } })} />
        ))}
        <details open={Object.keys(direction.parts).length > 0}>
          <summary>{say('addUnits')}</summary>
          <Words small tone="soft">{say('newLeadHint')}</Words>
          <UnitTable units={units.filter(({ id, agencyId }) => agencyId === document.agencyId && id !== agencyId && id !== leadUnit)} leadOnly={busyUnits} direction={direction} problem={add.error} onChange={(next) => kept.set({ ...direction, ...next })} />
        </details>
        <Refusal problem={add.error} busy={add.isPending} onDeclare={() => send(true)} />
        <Group gap="xs">
          <Button kind="main" submit busy={add.isPending}>{say('sendDirection')}</Button>
          <Button onClick={onClose}>{say('cancel')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

const hintOf = (say: (key: 'extendHint' | 'extendHintNone', values: { day: string }) => string, due: string | null): string =>
  say(due === null ? 'extendHintNone' : 'extendHint', { day: due === null ? '' : shortDay(due) });
