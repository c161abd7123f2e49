import { useState } from 'react';
import { CATALOGUE_LIMITS } from '#contract/catalogue/limits.ts';
import { errorAt } from '#web/lib/faults.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Button } from '#web/ui/button.tsx';
import { TextField } from '#web/ui/fields.tsx';
import { Words } from '#web/ui/layout.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { toast } from '#web/ui/toast.tsx';
import type { RecipientGroup } from '../api/agencies.ts';
import { catalogueTexts } from '../texts.ts';
import classes from './catalogue.module.css';
import { useRefreshGroups } from './group-list.tsx';
import { RecipientField } from './recipient-field.tsx';

/** Name and members of a group; a new one begins with the recipients chosen just now. */
export function GroupForm({ group, start, onDone }: { group: RecipientGroup | null; start: readonly string[]; onDone: () => void }) {
  const say = useTexts(catalogueTexts);
  const refresh = useRefreshGroups();
  const [name, setName] = useState(group?.name ?? '');
  const [members, setMembers] = useState<readonly string[]>(group?.members.filter(({ gone }) => !gone).map(({ id }) => id) ?? start);
  const done = (): void => {
    refresh();
    toast({ text: say('saved', { name: name.trim() }) });
    onDone();
  };
  const create = useAct('catalogue', 'createGroup', done);
  const change = useAct('catalogue', 'changeGroup', done);
  const problem = create.error ?? change.error;
  const body = { name, agencyIds: [...members] };
  const send = (): void => (group === null ? create.mutate({ body }) : change.mutate({ params: { id: group.id }, body: { ...body, version: group.version } }));
  const isReady = name.trim() !== '' && members.length > 0;
  return (
    <form className={classes['form']} noValidate onSubmit={(event) => { event.preventDefault(); if (isReady) send(); }}>
      <TextField label={say('name')} value={name} onChange={setName} maxLength={CATALOGUE_LIMITS.groupName} autoFocus required {...errorAt(problem, 'name')} />
      <RecipientField label={say('membersLabel')} value={members} onChange={setMembers} required {...errorAt(problem, 'agencyIds')} />
      <Words small tone="soft">{say('whole')}</Words>
      <ProblemNote problem={problem} />
      <div className={classes['buttons']}>
        <Button kind="quiet" onClick={onDone}>{say('cancel')}</Button>
        <Button kind="main" submit busy={create.isPending || change.isPending} disabled={!isReady}>{say('save')}</Button>
      </div>
    </form>
  );
}
