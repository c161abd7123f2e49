import { useState } from 'react';
import { USUAL_ROUTE } from '#contract/approval/limits.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { ChoiceField } from '#web/ui/fields.tsx';
import { Group, Stack, Words } from '#web/ui/layout.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { toast } from '#web/ui/toast.tsx';
import type { Outgoing } from '../api/types.ts';
import { type RouteStep, useTemplates } from './api.ts';
import { editedSteps, type EditedStep, RouteEditor, withoutKeys } from './route-editor.tsx';
import { TemplateForm } from './template-form.tsx';
import { wayTexts } from './texts.ts';

interface RouteDialogProps {
  readonly document: Outgoing;
  readonly route: readonly RouteStep[];
  readonly onClose: () => void;
}

const USUAL = 'usual';

/** Chọn tuyến trình ký: from a template or step by step. */
export function RouteDialog({ document, route, onClose }: RouteDialogProps) {
  const say = useTexts(wayTexts);
  const { data } = useTemplates();
  const [steps, setSteps] = useState<readonly EditedStep[]>(() => editedSteps(route));
  const [chosen, setChosen] = useState('');
  const templates = (data?.templates ?? []).filter(({ appliesTo }) => appliesTo === null || appliesTo === document.type);
  const act = useAct('documents', 'setRoute', () => {
    toast({ text: say('saved') });
    onClose();
  });
  const take = (id: string): void => {
    setChosen(id);
    const found = id === USUAL ? USUAL_ROUTE : templates.find((template) => template.id === id)?.steps;
    if (found !== undefined) setSteps(editedSteps(found));
  };
  const isWhole = steps.every(({ seats }) => seats.length > 0);
  return (
    <Dialog title={say('editTitle')} closeLabel={say('close')} opened onClose={onClose} wide>
      <Stack gap="md">
        <Words tone="soft" small>{say('editHint')}</Words>
        <ChoiceField label={say('template')} value={chosen} onChange={take} choices={[
          { value: '', label: say('noTemplate') }, { value: USUAL, label: say('usual') }, ...templates.map(({ id, name }) => ({ value: id, label: name })),
        ]} />
        <RouteEditor steps={steps} onChange={setSteps} />
        <ProblemNote problem={act.error} />
        <Group gap="xs">
          <Button kind="main" busy={act.isPending} disabled={!isWhole || steps.length === 0} onClick={() => act.mutate({ params: { id: document.id }, body: { steps: withoutKeys(steps) } })}>{say('save')}</Button>
          <Button onClick={onClose}>{say('close')}</Button>
        </Group>
        {data?.maySave === true && isWhole && <TemplateForm steps={withoutKeys(steps)} type={document.type} />}
      </Stack>
    </Dialog>
  );
}
