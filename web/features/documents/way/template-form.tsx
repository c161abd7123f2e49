import { useState } from 'react';
import { ROUTE_LIMITS } from '#contract/approval/limits.ts';
import { newKey } from '#web/lib/new-key.ts';
import { errorAt } from '#web/lib/faults.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Button } from '#web/ui/button.tsx';
import { TextField, Tick } from '#web/ui/fields.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { toast } from '#web/ui/toast.tsx';
import type { DocumentType } from '../api/types.ts';
import { Refusal } from '../components/refusal.tsx';
import type { RouteStep } from './api.ts';
import { wayTexts } from './texts.ts';

/** Keeps the steps as a template for everybody of the agency. */
export function TemplateForm({ steps, type }: { steps: readonly RouteStep[]; type: DocumentType }) {
  const say = useTexts(wayTexts);
  const [id, setId] = useState(newKey);
  const [name, setName] = useState('');
  const [isForType, setForType] = useState(true);
  const act = useAct('approval', 'saveTemplate', () => {
    toast({ text: say('templateSaved') });
    setName('');
    setId(newKey());
  });
  const send = (declaredNoSecret: boolean): void => act.mutate({ params: { id }, body: { name, appliesTo: isForType ? type : null, steps: [...steps], declaredNoSecret } });
  return (
    <form onSubmit={(event) => { event.preventDefault(); send(false); }}>
      <Stack gap="sm">
        <TextField label={say('templateName')} value={name} onChange={setName} maxLength={ROUTE_LIMITS.templateName} {...errorAt(act.error, 'name')} />
        <Tick label={say('forType')} checked={isForType} onChange={setForType} />
        <Refusal problem={act.error} busy={act.isPending} onDeclare={() => send(true)} />
        <div><Button submit busy={act.isPending} disabled={name.trim() === ''}>{say('saveTemplate')}</Button></div>
      </Stack>
    </form>
  );
}
