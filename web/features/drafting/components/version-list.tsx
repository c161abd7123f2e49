import { IconBookmarkPlus, IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { DRAFTING_LIMITS } from '#contract/drafting/limits.ts';
import { moment } from '#web/lib/dates.ts';
import { errorAt } from '#web/lib/faults.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Badge } from '#web/ui/badge.tsx';
import { Button } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { TextField } from '#web/ui/fields.tsx';
import { Group, Stack, Words } from '#web/ui/layout.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { toast } from '#web/ui/toast.tsx';
import { useVersions, type Version } from '../api/around-text.ts';
import { versionTexts } from '../texts/versions.ts';
import { DifferencesDialog } from './differences-dialog.tsx';
import { useRoom } from './room.tsx';
import classes from './versions.module.css';

/** Versions of the text, latest first; any two of them can be compared. */
export function VersionList() {
  const say = useTexts(versionTexts);
  const { id, now } = useRoom();
  const { data, error } = useVersions(id);
  const [compared, compare] = useState<{ from: string; to: string }>();
  const versions = data?.versions ?? [];
  return (
    <section className={classes['list']} aria-label={say('versions')}>
      {now?.mayWrite === true && <KeepVersion />}
      <ProblemNote problem={error} />
      {data !== undefined && versions.length === 0 && <EmptyState icon={<IconHistory size={34} stroke={1.3} />} title={say('none')}>{say('noneHint')}</EmptyState>}
      <ol className={classes['versions']}>
        {versions.map((version, index) => <VersionRow key={version.id} version={version} before={versions[index + 1]} onCompare={(from, to) => compare({ from, to })} />)}
      </ol>
      {compared !== undefined && <DifferencesDialog {...compared} versions={versions} onChange={compare} onClose={() => compare(undefined)} />}
    </section>
  );
}

function VersionRow({ version, before, onCompare }: { version: Version; before: Version | undefined; onCompare: (from: string, to: string) => void }) {
  const say = useTexts(versionTexts);
  return (
    <li className={classes['version']}>
      <div className={classes['head']}>
        <Words strong>{version.name ?? say(`kind.${version.kind}`)}</Words>
        {version.approved && <Badge tone="ok">{say('approved')}</Badge>}
      </div>
      <Words small tone="soft">{[say('number', { number: version.number }), moment(version.at), version.by].join(' · ')}</Words>
      <div className={classes['acts']}>
        <Button small kind="quiet" onClick={() => onCompare(version.id, 'now')}>{say('compareNow')}</Button>
        {before !== undefined && <Button small kind="quiet" onClick={() => onCompare(before.id, version.id)}>{say('compareLast')}</Button>}
      </div>
    </li>
  );
}

/** The text as it stands, kept under a name. */
function KeepVersion() {
  const say = useTexts(versionTexts);
  const { id, Refusal } = useRoom();
  const [isOpen, open] = useState(false);
  const [name, setName] = useState('');
  const create = useAct('drafting', 'createVersion', () => {
    toast({ text: say('kept') });
    open(false);
    setName('');
  });
  if (!isOpen) return <div><Button small icon={<IconBookmarkPlus size={16} />} onClick={() => open(true)}>{say('keepOpen')}</Button></div>;
  const send = (declaredNoSecret: boolean): void => {
    if (name.trim() !== '') create.mutate({ params: { id }, body: { name, declaredNoSecret } });
  };
  return (
    <form className={classes['version']} onSubmit={(event) => { event.preventDefault(); send(false); }}>
      <Stack gap="xs">
        <TextField label={say('name')} value={name} onChange={setName} maxLength={DRAFTING_LIMITS.versionName} {...errorAt(create.error, 'name')} required autoFocus />
        <Refusal problem={create.error} busy={create.isPending} onDeclare={() => send(true)} />
        <Group gap="xs">
          <Button small kind="main" submit busy={create.isPending}>{say('keep')}</Button>
          <Button small onClick={() => open(false)}>{say('cancel')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
