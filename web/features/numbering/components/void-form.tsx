import { useState } from 'react';
import { printedNumber } from '#contract/documents/number.ts';
import { NUMBERING_LIMITS } from '#contract/numbering/limits.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { DeclaredProblem } from '#web/ui/declared-problem.tsx';
import { Button } from '#web/ui/button.tsx';
import { TextArea } from '#web/ui/fields.tsx';
import { Group, Stack, Words } from '#web/ui/layout.tsx';
import { toast } from '#web/ui/toast.tsx';
import type { Reservation } from '../api/numbers.ts';
import { numberingTexts } from '../texts.ts';


/** Hủy số: with the consequence in words before it is done. */
export function VoidForm({ reservation: { id, number }, onClose }: { reservation: Reservation; onClose: () => void }) {
  const say = useTexts(numberingTexts);
  const [reason, setReason] = useState('');
  const act = useAct('numbering', 'voidNumber', () => { toast({ text: say('voided', { number: printedNumber(number) }) }); onClose(); });
  const send = (declaredNoSecret: boolean): void => {
    if (reason.trim() !== '') act.mutate({ params: { id }, body: { reason, declaredNoSecret } });
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); send(false); }}>
      <Stack gap="sm">
        <Words tone="soft">{say('voidHint')}</Words>
        <TextArea label={say('reason')} value={reason} onChange={setReason} rows={2} maxLength={NUMBERING_LIMITS.reason} required autoFocus />
        <DeclaredProblem problem={act.error} busy={act.isPending} onDeclare={() => send(true)} />
        <Group justify="flex-end">
          <Button onClick={onClose}>{say('cancel')}</Button>
          <Button kind="danger" submit busy={act.isPending} disabled={reason.trim() === ''}>{say('voidNumber')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
