import { COPY_LIMITS } from '#contract/copies/limits.ts';
import { errorAt } from '#web/lib/faults.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Button } from '#web/ui/button.tsx';
import { DeclaredProblem } from '#web/ui/declared-problem.tsx';
import { ChoiceField, TextArea, TextField } from '#web/ui/fields.tsx';
import { Group, Stack } from '#web/ui/layout.tsx';
import type { CopyOrder } from '../api/copies.ts';
import { copiesTexts } from '../texts/copies.ts';
import { BarsField } from './bars-field.tsx';
import classes from './copies.module.css';
import type { CopyDraft, CopyKind } from './use-copy-order.ts';

const KINDS: readonly CopyKind[] = ['certified', 'recopy', 'extract', 'redacted'];
const FORMS = ['paper', 'electronic'] as const;

/** What kind of copy, of which pages, for whom and why. */
export function CopyForm({ draft, source, onBack }: { draft: CopyDraft; source: string; onBack: () => void }) {
  const say = useTexts(copiesTexts);
  const { kind, typed, type, problem } = draft;
  const isNumbered = kind !== 'redacted';
  return (
    <form className={classes['form']} onSubmit={(event) => { event.preventDefault(); draft.send(false); }}>
      <Stack gap="md">
        <h1>{say(draft.decides ? 'pageTitle' : 'cover')}</h1>
        {draft.decides && <ChoiceField label={say('kind')} value={kind} choices={KINDS.map((value) => ({ value, label: say(`kind.${value}`) }))} onChange={(value) => draft.setKind(value as CopyKind)} />}
        {isNumbered && <ChoiceField label={say('form')} value={draft.form} choices={FORMS.map((value) => ({ value, label: say(`formOf.${value}`) }))} onChange={(value) => draft.setForm(value as CopyOrder['form'])} />}
        {draft.isPart && <TextField label={say('pages')} description={say('pagesHint')} value={typed.pages} onChange={(pages) => type({ pages })} {...(draft.pages === undefined ? { error: say('pagesFault') } : errorAt(problem, 'pages'))} />}
        {draft.isPart && <BarsField bars={draft.bars} onChange={draft.setBars} source={source} />}
        {isNumbered && <TextArea label={say('recipients')} value={typed.recipients} rows={2} onChange={(recipients) => type({ recipients })} {...errorAt(problem, 'recipients')} />}
        <TextArea label={say('reason')} value={typed.reason} rows={2} maxLength={COPY_LIMITS.reason} required onChange={(reason) => type({ reason })} {...errorAt(problem, 'reason')} />
        <DeclaredProblem problem={problem} busy={draft.isPending} onDeclare={() => draft.send(true)} />
        <Group gap="xs">
          <Button kind="main" submit busy={draft.isPending}>{say(isNumbered ? 'send' : 'sendRedacted')}</Button>
          <Button onClick={onBack}>{say('back')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
