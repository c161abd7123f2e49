import { useState } from 'react';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Button } from '#web/ui/button.tsx';
import { Toggle } from '#web/ui/fields.tsx';
import { Group, Stack, Words } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { toast } from '#web/ui/toast.tsx';
import { administrationTexts } from '../administration-texts.ts';
import type { AdministeredPerson } from '../api/administration.ts';
import classes from './administration.module.css';

/** Issues a one-time password and shows it this once. */
export function IssuePassword({ person, onClose }: { person: AdministeredPerson; onClose: () => void }) {
  const say = useTexts(administrationTexts);
  const [endsSecondFactor, setEnds] = useState(false);
  const issue = useAct('identity', 'issuePassword');
  const password = issue.data?.password;
  if (password !== undefined) {
    const copy = (): void => void navigator.clipboard.writeText(password).then(() => toast({ text: say('copied') }));
    return (
      <Stack gap="md">
        <Notice tone="warn" title={say('issued')} />
        <code className={classes['secret']}>{password}</code>
        <Group justify="flex-end">
          <Button onClick={copy}>{say('copy')}</Button>
          <Button kind="main" onClick={onClose}>{say('done')}</Button>
        </Group>
      </Stack>
    );
  }
  return (
    <Stack gap="md">
      <Words tone="soft">{say('issueHint')}</Words>
      {person.hasSecondFactor && <Toggle label={say('endsSecondFactor')} checked={endsSecondFactor} onChange={setEnds} />}
      <ProblemNote problem={issue.error} />
      <Group justify="flex-end">
        <Button onClick={onClose}>{say('cancel')}</Button>
        <Button kind="main" busy={issue.isPending} onClick={() => issue.mutate({ params: { id: person.personId }, body: { endsSecondFactor } })}>{say('issue')}</Button>
      </Group>
    </Stack>
  );
}

export function DisableAccount({ person, onClose }: { person: AdministeredPerson; onClose: () => void }) {
  const say = useTexts(administrationTexts);
  const disable = useAct('identity', 'disableAccount', () => { toast({ text: say('disabled', { name: person.name }) }); onClose(); });
  return (
    <Stack gap="md">
      <Words tone="soft">{say('disableHint')}</Words>
      <ProblemNote problem={disable.error} />
      <Group justify="flex-end">
        <Button onClick={onClose}>{say('cancel')}</Button>
        <Button kind="danger" busy={disable.isPending} onClick={() => disable.mutate({ params: { id: person.personId } })}>{say('disable')}</Button>
      </Group>
    </Stack>
  );
}
