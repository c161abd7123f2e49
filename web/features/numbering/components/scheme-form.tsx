import { useState } from 'react';
import { DOCUMENT_TYPES } from '#contract/documents/document-types.ts';
import type { Division } from '#contract/numbering/endpoints.ts';
import { NUMBERING_LIMITS } from '#contract/numbering/limits.ts';
import type { Input } from '#web/lib/call.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { DeclaredProblem } from '#web/ui/declared-problem.tsx';
import { Button } from '#web/ui/button.tsx';
import { DayField } from '#web/ui/day-field.tsx';
import { ChoiceField, TextArea, TextField } from '#web/ui/fields.tsx';
import { Group, Stack, Words } from '#web/ui/layout.tsx';
import { ManyField } from '#web/ui/search-fields.tsx';
import { toast } from '#web/ui/toast.tsx';
import type { Numbers } from '../api/numbers.ts';
import { numberingTexts } from '../texts.ts';
import classes from './numbering.module.css';

type Body = Input<'numbering', 'setScheme'>['body'];
type SeriesGroup = NonNullable<Body['groups']>[number];
const DIVISIONS: readonly Division[] = ['common', 'by-type', 'by-group'];
const TYPES = DOCUMENT_TYPES.map(({ code, name }) => ({ value: code, label: name }));

/** With the new year by default: that is when numbers begin again. */
export function SchemeForm({ numbers: { schemes, units, today }, onClose }: { numbers: Numbers; onClose: () => void }) {
  const say = useTexts(numberingTexts);
  const last = schemes[0];
  const [validFrom, setValidFrom] = useState<string | null>(`${Number(today.slice(0, 4)) + 1}-01-01`);
  const [division, setDivision] = useState<Division>(last?.division ?? 'common');
  const [groups, setGroups] = useState<readonly SeriesGroup[]>(last?.groups ?? []);
  const [bodyIds, setBodies] = useState<readonly string[]>(last?.bodies.map(({ id }) => id) ?? []);
  const [reason, setReason] = useState('');
  const act = useAct('numbering', 'setScheme', () => { toast({ text: say('saved') }); onClose(); });
  const send = (declaredNoSecret: boolean): void => {
    if (validFrom !== null) act.mutate({ body: { validFrom, division, groups: division === 'by-group' ? [...groups] : [], bodyIds: [...bodyIds], reason, declaredNoSecret } });
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); send(false); }}>
      <Stack gap="sm">
        <DayField label={say('validFrom')} value={validFrom} onChange={setValidFrom} min={today} required />
        <ChoiceField label={say('division')} value={division} onChange={(value) => setDivision(DIVISIONS.find((each) => each === value) ?? 'common')} choices={DIVISIONS.map((value) => ({ value, label: say(`division.${value}`) }))} />
        {division === 'by-group' && <Groups groups={groups} onChange={setGroups} />}
        <ManyField label={say('bodies')} description={say('bodiesHint')} value={bodyIds} onChange={setBodies} choices={units.map(({ id, name }) => ({ value: id, label: name }))} nothing={say('nothing')} />
        <TextArea label={say('reason')} description={say('reasonHint')} value={reason} onChange={setReason} rows={2} maxLength={NUMBERING_LIMITS.reason} />
        <DeclaredProblem problem={act.error} busy={act.isPending} onDeclare={() => send(true)} />
        <Group justify="flex-end">
          <Button onClick={onClose}>{say('cancel')}</Button>
          <Button kind="main" submit busy={act.isPending} disabled={validFrom === null}>{say('save')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

function Groups({ groups, onChange }: { groups: readonly SeriesGroup[]; onChange: (groups: readonly SeriesGroup[]) => void }) {
  const say = useTexts(numberingTexts);
  const change = (index: number, group: SeriesGroup): void => onChange(groups.map((each, at) => (at === index ? group : each)));
  return (
    <Stack gap="xs">
      <Words small tone="soft">{say('groupsHint')}</Words>
      {groups.map((group, index) => (
        <div key={index} className={classes['group']}>
          <TextField label={say('groupName', { place: index + 1 })} value={group.name} onChange={(name) => change(index, { ...group, name })} maxLength={NUMBERING_LIMITS.groupName} required />
          <ManyField label={say('groupTypes', { place: index + 1 })} value={group.types} onChange={(types) => change(index, { ...group, types: types as SeriesGroup['types'] })} choices={TYPES} nothing={say('nothing')} />
          <div><Button small onClick={() => onChange(groups.filter((_, at) => at !== index))}>{say('dropGroup', { place: index + 1 })}</Button></div>
        </div>
      ))}
      <div><Button small onClick={() => onChange([...groups, { name: '', types: [] }])}>{say('addGroup')}</Button></div>
    </Stack>
  );
}
