import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { shortDay } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { useDocumentTitle } from '#web/lib/use-title.ts';
import { Button } from '#web/ui/button.tsx';
import { Tick } from '#web/ui/fields.tsx';
import { Section, Stack, Words } from '#web/ui/layout.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { SkeletonRows } from '#web/ui/skeleton.tsx';
import { toast } from '#web/ui/toast.tsx';
import { useExpired, useFiles, useHandOvers, useSeesWhole } from '../api/records.ts';
import { HandOverList } from '../components/hand-over-list.tsx';
import classes from '../components/records.module.css';
import { handOverTexts } from '../plan-texts.ts';

/** Closed files on their way to the archive, and what is past its time there. */
export function HandOversPage() {
  const say = useTexts(handOverTexts);
  const { id } = useSearch({ from: '/shell/records/hand-overs' });
  const { data, error } = useHandOvers();
  const seesWhole = useSeesWhole();
  useDocumentTitle(say('title'));
  return (
    <div className={classes['page']}>
      <div className={classes['inner']}>
        <div className={classes['head']}>
          <div><Link to="/records" activeProps={{ 'aria-current': undefined }}>{say('toFiles')}</Link></div>
          <h1>{say('title')}</h1>
        </div>
        <ProblemNote problem={error} />
        <Due />
        {data === undefined && error === null ? <SkeletonRows label={say('loading')} rows={4} /> : <HandOverList handOvers={data?.handOvers ?? []} shown={id} />}
        {seesWhole && <Expired />}
      </div>
    </div>
  );
}

function Due() {
  const say = useTexts(handOverTexts);
  const { data: files = [] } = useFiles({ scope: 'due' });
  const [chosen, choose] = useState<readonly string[]>([]);
  const offer = useAct('records', 'offerFiles', (_, { body }) => {
    toast({ text: say('offered', { count: body.fileIds.length }) });
    choose([]);
  });
  const known = chosen.filter((id) => files.some((file) => file.id === id));
  return (
    <Section title={say('due')}>
      <Stack gap="sm">
        {files.length === 0 && <Words tone="soft">{say('dueNone')}</Words>}
        {files.map(({ id, notation, title, unitName, handOverDueOn }) => (
          <Tick key={id} checked={known.includes(id)} onChange={(isChosen) => choose(isChosen ? [...known, id] : known.filter((one) => one !== id))}
            label={<>{notation} · {title}</>} description={[unitName, handOverDueOn === null ? null : say('dueOn', { day: shortDay(handOverDueOn) })].filter(Boolean).join(' · ')} />
        ))}
        <ProblemNote problem={offer.error} />
        {files.length > 0 && <div><Button kind="main" disabled={known.length === 0} busy={offer.isPending} onClick={() => offer.mutate({ body: { fileIds: known } })}>{say('offer', { count: known.length })}</Button></div>}
      </Stack>
    </Section>
  );
}

function Expired() {
  const say = useTexts(handOverTexts);
  const { data } = useExpired(true);
  return (
    <Section title={say('expired')}>
      <Stack gap="xs">
        <Words tone="soft" small>{say('expiredHint')}</Words>
        {data?.files.length === 0 && <Words tone="soft">{say('expiredNone')}</Words>}
        <ul className={classes['items']}>
          {data?.files.map(({ id, notation, title, retentionEndsOn }) => (
            <li key={id} className={classes['item']}><Link to="/records/$id" params={{ id }}>{notation} · {title}</Link>{retentionEndsOn !== null && <Words tone="soft" small>{say('endedOn', { day: shortDay(retentionEndsOn) })}</Words>}</li>
          ))}
        </ul>
      </Stack>
    </Section>
  );
}
