import { useState } from 'react';
import { addDays, dayIn } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Button } from '#web/ui/button.tsx';
import { DayField } from '#web/ui/day-field.tsx';
import { ChoiceField, TextField } from '#web/ui/fields.tsx';
import { Group, Section, Stack, Words } from '#web/ui/layout.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { SearchField } from '#web/ui/search-fields.tsx';
import { toast } from '#web/ui/toast.tsx';
import { useMe } from '../api/me.ts';
import { usePeople } from '../api/people.ts';
import { identityTexts } from '../texts.ts';

export function DelegationForm() {
  const say = useTexts(identityTexts);
  const me = useMe();
  const { posts, units } = usePeople();
  const own = me.capacities.filter(({ onBehalfOf }) => onBehalfOf === null);
  const [postId, setPost] = useState(own[0]?.postId ?? '');
  const [toPersonId, setPerson] = useState<string | null>(null);
  const [from, setFrom] = useState<string | null>(dayIn());
  const [to, setTo] = useState<string | null>(addDays(dayIn(), 7));
  const [reason, setReason] = useState('');
  const people = posts.flatMap(({ personId, personName, title, unitId }) =>
    personId === null || personId === me.personId ? [] : [{ value: personId, label: `${personName ?? ''} · ${title}, ${units.find(({ id }) => id === unitId)?.name ?? ''}` }],
  ).filter(({ value }, index, all) => all.findIndex((other) => other.value === value) === index);
  const delegate = useAct('identity', 'delegate', () => {
    toast({ text: say('delegated', { name: people.find(({ value }) => value === toPersonId)?.label ?? '' }) });
    setReason('');
    setPerson(null);
  });
  const isReady = postId !== '' && toPersonId !== null && from !== null && to !== null && reason.trim() !== '';
  const submit = (): void => {
    if (isReady) delegate.mutate({ body: { postId, toPersonId, from, to, reason } });
  };
  return (
    <Section title={say('delegation')}>
      <Words tone="soft">{say('delegationHint')}</Words>
      <form onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <Stack gap="sm">
          {own.length > 1 && <ChoiceField label={say('post')} value={postId} onChange={setPost} choices={own.map(({ postId: value, title, unitName }) => ({ value, label: `${title}, ${unitName}` }))} />}
          <SearchField label={say('toPerson')} value={toPersonId} onChange={setPerson} choices={people} nothing={say('noOne')} />
          <Group grow>
            <DayField label={say('from')} value={from} onChange={setFrom} />
            <DayField label={say('to')} value={to} onChange={setTo} {...(from === null ? {} : { min: from })} />
          </Group>
          <TextField label={say('reason')} value={reason} onChange={setReason} maxLength={500} />
          <ProblemNote problem={delegate.error} />
          <div><Button kind="main" submit busy={delegate.isPending} disabled={!isReady}>{say('delegate')}</Button></div>
        </Stack>
      </form>
    </Section>
  );
}
