import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { ROUTE_LIMITS, STEP_KINDS } from '#contract/approval/limits.ts';
import { usePeople } from '#web/features/identity/index.ts';
import { newKey } from '#web/lib/new-key.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Button, IconButton } from '#web/ui/button.tsx';
import { ChoiceField, Tick } from '#web/ui/fields.tsx';
import { ManyField } from '#web/ui/search-fields.tsx';
import { VisuallyHidden } from '#web/ui/layout.tsx';
import type { RouteStep, StepKind } from './api.ts';
import { keyOfSeat, seatOfKey, useSeatChoices } from './seat-names.ts';
import { wayTexts } from './texts.ts';
import classes from './way.module.css';

/** A step has no identity of its own; its key moves with it, so that the focus stays on the button that was pressed. */
export interface EditedStep extends RouteStep {
  readonly key: string;
}

export const editedSteps = (steps: readonly RouteStep[]): EditedStep[] => steps.map((step) => ({ ...step, key: newKey() }));
export const withoutKeys = (steps: readonly EditedStep[]): RouteStep[] => steps.map(({ key: _key, ...step }) => step);

interface EditorProps {
  readonly steps: readonly EditedStep[];
  readonly onChange: (steps: readonly EditedStep[]) => void;
}

const DAYS = [1, 2, 3, 5, 7, 10];

/** The steps of a way: add, remove, move up and down by buttons, several people in one step. What moved is said aloud. */
export function RouteEditor({ steps, onChange }: EditorProps) {
  const say = useTexts(wayTexts);
  const [said, setSaid] = useState('');
  const replace = (at: number, step: EditedStep): void => onChange(steps.map((other, index) => (index === at ? step : other)));
  const move = (at: number, by: -1 | 1): void => {
    onChange(swapped(steps, at, at + by));
    setSaid(say('moved', { kind: say(`kind.${steps[at]?.kind ?? 'content'}`), number: at + by + 1 }));
  };
  const remove = (at: number): void => {
    onChange(steps.filter((_, index) => index !== at));
    setSaid(say('removed', { number: at + 1 }));
  };
  return (
    <>
      <ol className={classes['editor']}>
        {steps.map((step, at) => (
          <li key={step.key} className={classes['editStep']}>
            <div className={classes['editHead']}>
              <h3>{say('step', { number: at + 1 })}</h3>
              <IconButton label={say('up', { number: at + 1 })} disabled={at === 0} onClick={() => move(at, -1)}><IconArrowUp size={18} /></IconButton>
              <IconButton label={say('down', { number: at + 1 })} disabled={at === steps.length - 1} onClick={() => move(at, 1)}><IconArrowDown size={18} /></IconButton>
              <IconButton label={say('remove', { number: at + 1 })} disabled={steps.length === 1} onClick={() => remove(at)}><IconTrash size={18} /></IconButton>
            </div>
            <StepFields step={step} number={at + 1} onChange={(next) => replace(at, next)} />
          </li>
        ))}
      </ol>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      <div><Button small icon={<IconPlus size={16} />} disabled={steps.length >= ROUTE_LIMITS.steps} onClick={() => onChange([...steps, { key: newKey(), kind: 'opinion', initials: false, withinDays: null, seats: [] }])}>{say('add')}</Button></div>
    </>
  );
}

function StepFields({ step, number, onChange }: { step: EditedStep; number: number; onChange: (step: EditedStep) => void }) {
  const say = useTexts(wayTexts);
  const choices = useSeatChoices(usePeople());
  const { kind, initials, withinDays, seats } = step;
  return (
    <>
      <div className={classes['editRow']}>
        <ChoiceField label={say('stepKind', { number })} value={kind} onChange={(next) => onChange({ ...step, kind: next as StepKind })} choices={STEP_KINDS.map((value) => ({ value, label: say(`kind.${value}`) }))} />
        <ChoiceField label={say('within')} value={withinDays === null ? '' : String(withinDays)} onChange={(next) => onChange({ ...step, withinDays: next === '' ? null : Number(next) })}
          choices={[{ value: '', label: say('noLimit') }, ...DAYS.map((days) => ({ value: String(days), label: String(days) }))]} />
      </div>
      <ManyField label={say('people', { number })} value={seats.map(keyOfSeat)} onChange={(next) => onChange({ ...step, seats: next.slice(0, ROUTE_LIMITS.seats).map(seatOfKey) })} choices={choices} nothing={say('nothing')} required />
      {kind !== 'initials' && <Tick label={say('initials')} checked={initials} onChange={(checked) => onChange({ ...step, initials: checked })} />}
    </>
  );
}

const swapped = (steps: readonly EditedStep[], one: number, other: number): EditedStep[] =>
  steps.map((step, at) => (at === one ? steps[other] : at === other ? steps[one] : step) ?? step);
