import { useState } from 'react';
import { LIMITS } from '#contract/documents/limits.ts';
import { dayIn } from '#web/lib/dates.ts';
import { errorAt } from '#web/lib/faults.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { useKept } from '#web/lib/use-kept.ts';
import { Button } from '#web/ui/button.tsx';
import { TextArea, Tick } from '#web/ui/fields.tsx';
import { Group, Stack, Words } from '#web/ui/layout.tsx';
import { toast } from '#web/ui/toast.tsx';
import type { Assignment, Incoming } from '../api/types.ts';
import { incomingTexts } from '../texts/incoming.ts';
import { Refusal, useDropWhenRefused } from './refusal.tsx';

const isRunning = ({ part, state }: Assignment): boolean => part !== 'inform' && state !== 'done' && state !== 'withdrawn';

/** Đôn đốc: asks those with an open part to get on; those who are late are chosen beforehand, all when nobody is. */
export function UrgeForm({ document, onClose }: { document: Incoming; onClose: () => void }) {
  const say = useTexts(incomingTexts);
  const parts = document.assignments.filter(isRunning);
  const late = parts.filter(({ dueOn, extendedTo }) => (extendedTo ?? dueOn ?? '9999') < dayIn());
  const [chosen, choose] = useState<ReadonlySet<string>>(() => new Set((late.length > 0 ? late : parts).map(({ id }) => id)));
  const [isTried, setTried] = useState(false);
  const note = useKept(`urge.${document.id}`, '');
  const urge = useAct('documents', 'urge', ({ urged }) => {
    note.drop();
    toast({ text: say('urgedDone', { count: urged }) });
    onClose();
  });
  useDropWhenRefused(urge.error, note.drop);
  const send = (declaredNoSecret: boolean): void => {
    setTried(true);
    if (chosen.size > 0) urge.mutate({ params: { id: document.id }, body: { assignmentIds: [...chosen], note: note.value.trim() === '' ? null : note.value, declaredNoSecret } });
  };
  const toggle = (id: string, isOn: boolean): void => choose(new Set(isOn ? [...chosen, id] : [...chosen].filter((other) => other !== id)));
  return (
    <form onSubmit={(event) => { event.preventDefault(); send(false); }}>
      <Stack gap="sm">
        <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
          <legend style={{ fontWeight: 600, padding: 0, marginBottom: 6 }}>{say('urgeWhom')}</legend>
          <Stack gap="xs">
            {parts.map(({ id, unitName, personName }) => <Tick key={id} label={[unitName, personName].filter(Boolean).join(', ')} checked={chosen.has(id)} onChange={(isOn) => toggle(id, isOn)} />)}
          </Stack>
        </fieldset>
        {isTried && chosen.size === 0 && <p role="alert" style={{ margin: 0 }}><Words tone="danger">{say('urgeNobody')}</Words></p>}
        <TextArea label={say('urgeNote')} value={note.value} onChange={note.set} rows={2} maxLength={LIMITS.urgingNote} {...errorAt(urge.error, 'note')} />
        <Refusal problem={urge.error} busy={urge.isPending} onDeclare={() => send(true)} />
        <Group gap="xs">
          <Button kind="main" submit busy={urge.isPending}>{say('act.urge')}</Button>
          <Button onClick={onClose}>{say('cancel')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
