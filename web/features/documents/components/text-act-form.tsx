import { useState } from 'react';
import { errorAt } from '#web/lib/faults.ts';
import type { Problem } from '#web/lib/problem.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useKept } from '#web/lib/use-kept.ts';
import { Button } from '#web/ui/button.tsx';
import { TextArea } from '#web/ui/fields.tsx';
import { Group, Stack } from '#web/ui/layout.tsx';
import { incomingTexts } from '../texts/incoming.ts';
import { uploadTexts } from '../texts/upload.ts';
import { KeptNote } from './kept-note.tsx';
import { Refusal, useDropWhenRefused } from './refusal.tsx';

interface TextActFormProps {
  /** Under which name the text is kept on this device. */
  readonly keptAs: string;
  readonly label: string;
  /** Where in the input the text stands: its faults are told at the field. */
  readonly path: 'reason' | 'result' | 'opinion' | 'unverifiedReason';
  readonly maxLength: number;
  readonly sendLabel: string;
  readonly act: { readonly error: Problem | null; readonly isPending: boolean };
  readonly onSend: (text: string, declaredNoSecret: boolean, forget: () => void) => void;
  readonly onCancel: () => void;
}

/** An act that needs one text: a reason, a result. */
export function TextActForm({ keptAs, label, path, maxLength, sendLabel, act, onSend, onCancel }: TextActFormProps) {
  const say = useTexts(incomingTexts);
  const sayUpload = useTexts(uploadTexts);
  const [isTried, setTried] = useState(false);
  const kept = useKept(keptAs, '');
  useDropWhenRefused(act.error, kept.drop);
  const send = (declaredNoSecret: boolean): void => {
    setTried(true);
    if (kept.value.trim() !== '') onSend(kept.value, declaredNoSecret, kept.drop);
  };
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); send(false); }}>
      <Stack gap="sm">
        <KeptNote kept={kept} empty="" />
        <TextArea label={label} value={kept.value} onChange={kept.set} rows={3} maxLength={maxLength} {...(isTried && kept.value.trim() === '' ? { error: sayUpload('required') } : errorAt(act.error, path))} required autoFocus />
        <Refusal problem={act.error} busy={act.isPending} onDeclare={() => send(true)} />
        <Group gap="xs">
          <Button kind="main" submit busy={act.isPending}>{sendLabel}</Button>
          <Button onClick={onCancel}>{say('cancel')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
