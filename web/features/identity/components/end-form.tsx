import { useState } from 'react';
import { dayIn } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Button } from '#web/ui/button.tsx';
import { DayField } from '#web/ui/day-field.tsx';
import { Group, Stack, Words } from '#web/ui/layout.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { toast } from '#web/ui/toast.tsx';
import { administrationTexts } from '../administration-texts.ts';

type Ending = 'endOrganization' | 'endPost' | 'endHolding';

/** From which day something is no more; today, unless another day is chosen. */
export function EndForm({ act, id, label, hint, onClose }: { act: Ending; id: string; label: string; hint: string; onClose: () => void }) {
  const say = useTexts(administrationTexts);
  const [from, setFrom] = useState<string | null>(dayIn());
  const end = useAct('identity', act, () => { toast({ text: say('saved') }); onClose(); });
  return (
    <form onSubmit={(event) => { event.preventDefault(); if (from !== null) end.mutate({ params: { id }, body: { from } }); }}>
      <Stack gap="sm">
        <Words tone="soft">{hint}</Words>
        <DayField label={say('endFrom')} description={say('endFromHint')} value={from} onChange={setFrom} min={dayIn()} required />
        <ProblemNote problem={end.error} />
        <Group justify="flex-end">
          <Button onClick={onClose}>{say('cancel')}</Button>
          <Button kind="danger" submit busy={end.isPending} disabled={from === null}>{label}</Button>
        </Group>
      </Stack>
    </form>
  );
}
