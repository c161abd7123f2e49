import { useState } from 'react';
import { LIMITS } from '#contract/documents/limits.ts';
import { usePeople } from '#web/features/identity/index.ts';
import { errorAt } from '#web/lib/faults.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Button } from '#web/ui/button.tsx';
import { DeclaredProblem } from '#web/ui/declared-problem.tsx';
import { type Choice, TextField } from '#web/ui/fields.tsx';
import { Card, Group, Section, Stack, Words } from '#web/ui/layout.tsx';
import { ManyField } from '#web/ui/search-fields.tsx';
import { toast } from '#web/ui/toast.tsx';
import type { AgencyForm } from '../api/agency-form.ts';
import { agencyFormTexts } from '../texts/agency-form.ts';
import classes from './documents.module.css';

const BY_ORDER = ['unit-head', 'unit-deputy'];
const CONTACT = [['address', 300], ['telephone', 60], ['fax', 60], ['email', 200], ['website', 200]] as const;

/** The fields, for whoever may settle them; for everybody else they stand there to be read. */
export function AgencyFormFields({ settled }: { settled: AgencyForm }) {
  const say = useTexts(agencyFormTexts);
  const { agencyId: _id, agencyName: _name, mayChange, ...saved } = settled;
  const [form, setForm] = useState(saved);
  const set = (part: Partial<typeof form>): void => setForm((before) => ({ ...before, ...part }));
  const act = useAct('documents', 'saveAgencyForm', () => toast({ text: say('saved') }));
  const choices = useByOrderChoices(settled.agencyId);
  // A post that has ended since is no longer offered and goes with the next save; before the list has come nothing is dropped.
  const byOrderPostIds = choices.length === 0 ? form.byOrderPostIds : form.byOrderPostIds.filter((id) => choices.some(({ value }) => value === id));
  const send = (declaredNoSecret: boolean): void => act.mutate({ body: { form: { ...form, byOrderPostIds }, declaredNoSecret } });
  return (
    <form onSubmit={(event) => { event.preventDefault(); send(false); }}>
      <Stack gap="md">
        <Card>
          <Section title={say('placePart')}>
            <TextField label={say('place')} description={say('placeHint')} value={form.place} maxLength={LIMITS.place} readOnly={!mayChange} {...errorAt(act.error, 'form.place')} onChange={(place) => set({ place })} />
          </Section>
        </Card>
        <Card>
          <Section title={say('contact')}>
            <Words small tone="soft">{say('contactHint')}</Words>
            <div className={classes['fields']}>
              {CONTACT.map(([name, maxLength]) => (
                <div key={name} className={name === 'address' ? classes['wide'] : undefined}>
                  <TextField label={say(name)} value={form[name]} maxLength={maxLength} readOnly={!mayChange} {...errorAt(act.error, `form.${name}`)} onChange={(value) => set({ [name]: value })} />
                </div>
              ))}
            </div>
          </Section>
        </Card>
        <Card><Section title={say('byOrder')}><ByOrder mayChange={mayChange} choices={choices} chosen={byOrderPostIds} onChange={(chosen) => set({ byOrderPostIds: chosen })} /></Section></Card>
        <DeclaredProblem problem={act.error} busy={act.isPending} onDeclare={() => send(true)} />
        {mayChange && <Group justify="flex-end"><Button kind="main" submit busy={act.isPending}>{say('save')}</Button></Group>}
      </Stack>
    </form>
  );
}

function useByOrderChoices(agencyId: string | null): Choice[] {
  const { posts, units } = usePeople();
  const unitNames = new Map(units.filter((unit) => unit.agencyId === agencyId).map(({ id, name }) => [id, name]));
  return posts.filter(({ role, unitId }) => BY_ORDER.includes(role) && unitNames.has(unitId))
    .map(({ id, title, unitId, personName }) => ({ value: id, label: [personName, title, unitNames.get(unitId)].filter(Boolean).join(', ') }));
}

interface ByOrderProps {
  readonly mayChange: boolean;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

/** Heads and deputies of units who sign by order of the head (TL., art. 13 §3). */
function ByOrder({ mayChange, choices, chosen, onChange }: ByOrderProps) {
  const say = useTexts(agencyFormTexts);
  if (mayChange) return <ManyField label={say('byOrderPosts')} description={say('byOrderHint')} value={choices.length === 0 ? [] : chosen} onChange={onChange} choices={choices} nothing={say('nothing')} />;
  return (
    <>
      <Words small tone="soft">{say('byOrderHint')}</Words>
      {chosen.length === 0 && <Words>{say('nobody')}</Words>}
      <ul className={classes['parts']}>{choices.filter(({ value }) => chosen.includes(value)).map(({ value, label }) => <li key={value}>{label}</li>)}</ul>
    </>
  );
}
