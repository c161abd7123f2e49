import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { useDocumentTitle } from '#web/lib/use-title.ts';
import { Button } from '#web/ui/button.tsx';
import { TextField } from '#web/ui/fields.tsx';
import { Card, Page, Section, Stack, Words } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { searchKey } from '#web/ui/search-key.ts';
import { SkeletonRows } from '#web/ui/skeleton.tsx';
import { toast } from '#web/ui/toast.tsx';
import { type KeyOwner, type Keys, useKeys, useKeysChanged } from '../api/keys.ts';
import { ImportKey } from '../components/import-key.tsx';
import { type AskedOfKey, KeyRow } from '../components/key-row.tsx';
import classes from '../components/keys.module.css';
import { RegisterKey } from '../components/register-key.tsx';
import { RevokeKey } from '../components/revoke-key.tsx';
import { keysTexts } from '../texts.ts';

const DIALOG = { import: ImportKey, register: RegisterKey, revoke: RevokeKey };

/** Chứng thư số: who of an agency signs with what. */
export function KeysPage() {
  const say = useTexts(keysTexts);
  const { id } = useParams({ from: '/shell/administration/$id/keys' });
  const { data, error } = useKeys(id);
  const [asked, ask] = useState<AskedOfKey>();
  useDocumentTitle(say('title'));
  const Asked = asked && DIALOG[asked.act];
  return (
    <Page title={say('title')} aside={<Link to="/administration/$id" params={{ id }}>{say('back')}</Link>}>
      <ProblemNote problem={error} />
      {data === undefined && error === null && <SkeletonRows label={say('loading')} rows={6} />}
      {data !== undefined && (
        <>
          <Stack gap="xs"><Words strong>{data.agencyName}</Words><Words tone="soft">{say('hint')}</Words></Stack>
          <Beginning keys={data} />
          <Owners owners={data.owners} onAsk={ask} />
        </>
      )}
      {asked !== undefined && Asked !== undefined && <Asked key={asked.owner.id} owner={asked.owner} onClose={() => ask(undefined)} />}
    </Page>
  );
}

/** Outside the demonstration an agency signs digitally from the day its administrator begins it. */
function Beginning({ keys: { agencyId, signsDigitally, owners } }: { keys: Keys }) {
  const say = useTexts(keysTexts);
  const changed = useKeysChanged();
  const begin = useAct('signing', 'beginDigitalSigning', () => { changed(); toast({ text: say('begun') }); });
  const key = owners[0]?.key;
  if (signsDigitally || key === null || key === undefined || key.isDemo) return null;
  return (
    <>
      <Notice title={say('beginHint')} act={<Button busy={begin.isPending} onClick={() => begin.mutate({ params: { id: agencyId } })}>{say('begin')}</Button>} />
      <ProblemNote problem={begin.error} />
    </>
  );
}

function Owners({ owners, onAsk }: { owners: readonly KeyOwner[]; onAsk: (asked: AskedOfKey) => void }) {
  const say = useTexts(keysTexts);
  const [search, setSearch] = useState('');
  const words = searchKey(search).split(' ').filter(Boolean);
  const shown = owners.filter(({ name, titles }) => words.every((word) => searchKey(`${name} ${titles ?? ''}`).includes(word)));
  return (
    <Card>
      <Section title={say('owners')}>
        <Stack gap="md">
          <TextField label={say('find')} value={search} onChange={setSearch} />
          {shown.length === 0 && <Words tone="soft">{say('nobody')}</Words>}
          <ul className={classes['rows']}>{shown.map((owner) => <KeyRow key={owner.id} owner={owner} onAsk={onAsk} />)}</ul>
        </Stack>
      </Section>
    </Card>
  );
}
