import { useState } from 'react';
import { moment } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Button } from '#web/ui/button.tsx';
import { Section, Stack, Words } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { SearchField } from '#web/ui/search-fields.tsx';
import { toast } from '#web/ui/toast.tsx';
import type { WorkFile } from '../api/records.ts';
import { recordsTexts } from '../texts.ts';
import { usePosts } from './cover-fields.tsx';
import classes from './records.module.css';

/** Who works on the file; each change lies open until somebody else has confirmed it. */
export function Members({ file }: { file: WorkFile }) {
  const say = useTexts(recordsTexts);
  const [postId, setPost] = useState<string | null>(null);
  const posts = usePosts().filter(({ value }) => value !== file.responsiblePostId && file.members.every((member) => member.postId !== value));
  const set = useAct('records', 'setMember', (_, { body: { change, postId: of } }) => {
    const name = file.members.find((member) => member.postId === of)?.personName ?? posts.find(({ value }) => value === of)?.label ?? '';
    toast({ text: change === 'added' ? say('memberAdded', { name }) : say('memberRemoved', { name }) });
    setPost(null);
  });
  const mayChange = file.acts.includes('members');
  const change = (of: string, what: 'added' | 'removed'): void => set.mutate({ params: { id: file.id }, body: { version: file.version, postId: of, change: what } });
  return (
    <Section title={say('members')}>
      <Stack gap="sm">
        {file.members.length === 0 && <Words tone="soft">{say('membersNone')}</Words>}
        <ul className={classes['items']}>
          {file.members.map((member) => (
            <li key={member.postId} className={classes['item']}>
              <div className={classes['itemHead']}>
                <Words><Words strong>{member.personName}</Words> <Words tone="soft" small>{member.postTitle}</Words></Words>
                {mayChange && <RemoveButton name={member.personName} busy={set.isPending} onClick={() => change(member.postId, 'removed')} />}
              </div>
            </li>
          ))}
        </ul>
        {mayChange && (
          <form onSubmit={(event) => { event.preventDefault(); if (postId !== null) change(postId, 'added'); }}>
            <Stack gap="xs">
              <SearchField label={say('addMember')} value={postId} onChange={setPost} choices={posts} nothing={say('nobody')} />
              <div><Button submit small disabled={postId === null} busy={set.isPending}>{say('addMember')}</Button></div>
            </Stack>
          </form>
        )}
        <ProblemNote problem={set.error} />
      </Stack>
    </Section>
  );
}

function RemoveButton({ name, busy, onClick }: { name: string; busy: boolean; onClick: () => void }) {
  const say = useTexts(recordsTexts);
  return <Button small kind="quiet" busy={busy} onClick={onClick}>{say('removeMember', { name })}</Button>;
}

/** The alert on changed rights, until it is confirmed. */
export function AccessAlerts({ file }: { file: WorkFile }) {
  const say = useTexts(recordsTexts);
  const confirm = useAct('records', 'confirmAccess', () => toast({ text: say('confirmed') }));
  const open = file.accessChanges.filter(({ confirmedAt }) => confirmedAt === null);
  if (open.length === 0) return null;
  return (
    <Notice tone="warn" title={say('accessTitle')}>
      <ul className={classes['items']}>
        {open.map(({ id, change, personName, byName, at, mayConfirm }) => (
          <li key={id} className={classes['itemHead']}>
            <Words>{say(`change.${change}`, { name: personName })} · <Words small>{say('by', { name: byName, at: moment(at) })}</Words></Words>
            {mayConfirm ? <Button small busy={confirm.isPending} onClick={() => confirm.mutate({ params: { id: file.id, changeId: id } })}>{say('confirm')}</Button> : <Words small>{say('waitsForOther')}</Words>}
          </li>
        ))}
      </ul>
      <ProblemNote problem={confirm.error} />
    </Notice>
  );
}
