import { useState } from 'react';
import { printedNumber } from '#contract/documents/number.ts';
import { NUMBERING_LIMITS } from '#contract/numbering/limits.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { DeclaredProblem } from '#web/ui/declared-problem.tsx';
import { Button } from '#web/ui/button.tsx';
import { DayField } from '#web/ui/day-field.tsx';
import { ChoiceField, TextArea, TextField } from '#web/ui/fields.tsx';
import { Group, Stack, Words } from '#web/ui/layout.tsx';
import { toast } from '#web/ui/toast.tsx';
import type { Numbers } from '../api/numbers.ts';
import { numberingTexts } from '../texts.ts';


const COUNTS = Array.from({ length: NUMBERING_LIMITS.reserved }, (_, index) => String(index + 1));

/** Giữ số: the next numbers of a series for a named document. Arrival numbers are never kept. */
export function ReserveForm({ numbers: { series, today }, onClose }: { numbers: Numbers; onClose: () => void }) {
  const say = useTexts(numberingTexts);
  const choices = series.flatMap(({ book, key, name }) => (book === 'incoming' ? [] : [{ value: `${book} ${key}`, label: `${say(`book.${book}`)} · ${name}` }]));
  const [chosen, choose] = useState(choices[0]?.value ?? '');
  const [count, setCount] = useState('1');
  const [purpose, setPurpose] = useState('');
  const [plannedOn, setPlannedOn] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const act = useAct('numbering', 'reserve', ({ numbers }) => { toast({ text: say('reserved', { numbers: numbers.map(printedNumber).join(', ') }) }); onClose(); });
  const isReady = purpose.trim() !== '' && reason.trim() !== '';
  const send = (declaredNoSecret: boolean): void => {
    const [book, seriesKey = ''] = chosen.split(' ');
    if (isReady) act.mutate({ body: { book: book === 'copy' ? 'copy' : 'outgoing', seriesKey, count: Number(count), purpose, plannedOn, reason, declaredNoSecret } });
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); send(false); }}>
      <Stack gap="sm">
        <Words tone="soft">{say('reserveHint')}</Words>
        <ChoiceField label={say('name')} value={chosen} onChange={choose} choices={choices} />
        <ChoiceField label={say('count')} value={count} onChange={setCount} choices={COUNTS.map((value) => ({ value, label: value }))} />
        <TextField label={say('purpose')} description={say('purposeHint')} value={purpose} onChange={setPurpose} maxLength={NUMBERING_LIMITS.purpose} required />
        <DayField label={say('plannedOn')} value={plannedOn} onChange={setPlannedOn} min={today} />
        <TextArea label={say('reason')} value={reason} onChange={setReason} rows={2} maxLength={NUMBERING_LIMITS.reason} required />
        <DeclaredProblem problem={act.error} busy={act.isPending} onDeclare={() => send(true)} />
        <Group justify="flex-end">
          <Button onClick={onClose}>{say('cancel')}</Button>
          <Button kind="main" submit busy={act.isPending} disabled={!isReady}>{say('reserve')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
