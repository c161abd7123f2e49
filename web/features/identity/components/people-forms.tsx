import { useDeferredValue, useState } from 'react';
import { dayIn } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Button } from '#web/ui/button.tsx';
import { DayField } from '#web/ui/day-field.tsx';
import { ChoiceField, TextField } from '#web/ui/fields.tsx';
import { Group, Stack, Words } from '#web/ui/layout.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { toast } from '#web/ui/toast.tsx';
import { administrationTexts } from '../administration-texts.ts';
import { type FoundPerson, useFoundPeople } from '../api/administration.ts';
import classes from './administration.module.css';

const OF_AGENCY = ['head', 'deputy', 'clerk', 'officer', 'administrator'] as const;
const OF_UNIT = ['unit-head', 'unit-deputy', 'officer', 'clerk', 'administrator'] as const;
type Role = (typeof OF_AGENCY)[number] | (typeof OF_UNIT)[number];

export function CreatePost({ unitId, kind, onClose }: { unitId: string; kind: 'city' | 'agency' | 'unit'; onClose: () => void }) {
  const say = useTexts(administrationTexts);
  const roles: readonly Role[] = kind === 'unit' ? OF_UNIT : OF_AGENCY;
  const [title, setTitle] = useState('');
  const [role, setRole] = useState<Role>(roles[0] ?? 'officer');
  const [from, setFrom] = useState<string | null>(dayIn());
  const create = useAct('identity', 'createPost', () => { toast({ text: say('saved') }); onClose(); });
  const isReady = title.trim() !== '' && from !== null;
  return (
    <form onSubmit={(event) => { event.preventDefault(); if (isReady) create.mutate({ body: { unitId, title, role, from } }); }}>
      <Stack gap="sm">
        <TextField label={say('postTitle')} value={title} onChange={setTitle} maxLength={200} required autoFocus />
        <ChoiceField label={say('role')} value={role} onChange={(value) => setRole(roles.find((each) => each === value) ?? role)} choices={roles.map((value) => ({ value, label: say(value) }))} />
        <DayField label={say('from')} value={from} onChange={setFrom} required />
        <ProblemNote problem={create.error} />
        <Group justify="flex-end">
          <Button onClick={onClose}>{say('cancel')}</Button>
          <Button kind="main" submit busy={create.isPending} disabled={!isReady}>{say('create')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

export function CreatePerson({ agencyId, onClose }: { agencyId: string; onClose: () => void }) {
  const say = useTexts(administrationTexts);
  const [fullName, setName] = useState('');
  const [email, setEmail] = useState('');
  const create = useAct('identity', 'createPerson', () => { toast({ text: say('saved') }); onClose(); });
  const isReady = fullName.trim() !== '' && email.trim() !== '';
  return (
    <form onSubmit={(event) => { event.preventDefault(); if (isReady) create.mutate({ body: { agencyId, fullName, email: email.trim() } }); }}>
      <Stack gap="sm">
        <TextField label={say('fullName')} value={fullName} onChange={setName} maxLength={100} required autoFocus />
        <TextField label={say('email')} description={say('emailHint')} value={email} onChange={setEmail} inputMode="email" maxLength={200} required />
        <ProblemNote problem={create.error} />
        <Group justify="flex-end">
          <Button onClick={onClose}>{say('cancel')}</Button>
          <Button kind="main" submit busy={create.isPending} disabled={!isReady}>{say('addPerson')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Who takes up a post, found by name, and from which day. */
export function Appoint({ postId, onClose }: { postId: string; onClose: () => void }) {
  const say = useTexts(administrationTexts);
  const [search, setSearch] = useState('');
  const [chosen, choose] = useState<FoundPerson>();
  const [from, setFrom] = useState<string | null>(dayIn());
  const { data, error } = useFoundPeople(useDeferredValue(search.trim()));
  const appoint = useAct('identity', 'appoint', () => { toast({ text: say('appointed', { name: chosen?.name ?? '' }) }); onClose(); });
  return (
    <form onSubmit={(event) => { event.preventDefault(); if (chosen !== undefined && from !== null) appoint.mutate({ params: { id: postId }, body: { personId: chosen.personId, from } }); }}>
      <Stack gap="sm">
        <TextField label={say('findPerson')} value={search} onChange={setSearch} autoFocus />
        {data?.people.length === 0 && <Words tone="soft">{say('noPerson')}</Words>}
        {data !== undefined && data.people.length > 0 && (
          <ul className={classes['found']} aria-label={say('person')}>
            {data.people.map((person) => (
              <li key={person.personId}>
                <button type="button" aria-pressed={person.personId === chosen?.personId} onClick={() => choose(person)}>
                  {person.name}<br /><Words small tone="soft">{person.email} · {person.agencyName}</Words>
                </button>
              </li>
            ))}
          </ul>
        )}
        {chosen !== undefined && <Words>{say('chosen')}: <Words strong>{chosen.name}</Words></Words>}
        <DayField label={say('from')} value={from} onChange={setFrom} required />
        <ProblemNote problem={error ?? appoint.error} />
        <Group justify="flex-end">
          <Button onClick={onClose}>{say('cancel')}</Button>
          <Button kind="main" submit busy={appoint.isPending} disabled={chosen === undefined || from === null}>{say('appoint')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
