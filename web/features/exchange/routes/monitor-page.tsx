import { IconRefresh } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { CatalogueState } from '#web/features/catalogue/index.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { useDocumentTitle } from '#web/lib/use-title.ts';
import { Button } from '#web/ui/button.tsx';
import { FilterTabs } from '#web/ui/filter-tabs.tsx';
import { Words } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { SkeletonRows } from '#web/ui/skeleton.tsx';
import { toast } from '#web/ui/toast.tsx';
import { type Traffic, useTraffic } from '../api/monitor.ts';
import { InboundList } from '../components/inbound-list.tsx';
import { LinesTraffic } from '../components/line-traffic.tsx';
import classes from '../components/monitor.module.css';
import { OutboxList } from '../components/outbox-list.tsx';
import { OverdueList } from '../components/overdue-list.tsx';
import { monitorTexts } from '../texts/monitor.ts';

/** Giám sát liên thông: of the agency for its clerks and leaders, of the lines for administrators of the house. */
export function MonitorPage() {
  const say = useTexts(monitorTexts);
  const { data, error } = useTraffic();
  useDocumentTitle(say('title'));
  return (
    <div className={classes['page']}>
      <div className={classes['inner']}>
        <div className={classes['head']}>
          <h1>{say('title')}</h1>
          {data !== undefined && <FetchNow />}
        </div>
        <Words tone="soft">{say('hint')}</Words>
        {error?.code === 'forbidden' ? <Notice title={say('notYours')} /> : <ProblemNote problem={error} />}
        {data === undefined && error === null && <SkeletonRows label={say('loading')} rows={8} />}
        {data !== undefined && <Shown traffic={data} />}
      </div>
    </div>
  );
}

function FetchNow() {
  const say = useTexts(monitorTexts);
  const fetching = useAct('exchange', 'fetchNow', () => toast({ text: say('fetching') }));
  return (
    <>
      <Button icon={<IconRefresh size={17} aria-hidden="true" />} busy={fetching.isPending} onClick={() => fetching.mutate({})}>{say('fetchNow')}</Button>
      <ProblemNote problem={fetching.error} />
    </>
  );
}

function Shown({ traffic: { mine, lines } }: { traffic: Traffic }) {
  return (
    <>
      {mine !== null && <Mine counts={mine} />}
      {lines !== null && <LinesTraffic lines={lines} />}
      {lines !== null && <Suspense><CatalogueState /></Suspense>}
    </>
  );
}

type Tab = 'out' | 'in' | 'overdue';
/** A number on a tab is of what calls for somebody, so none stands there for nothing. */
const calling = (count: number) => (count === 0 ? {} : { count, tone: 'danger' as const });
const CALLS = ['dead', 'refused', 'overdue', 'requests'];

function Mine({ counts }: { counts: NonNullable<Traffic['mine']> }) {
  const say = useTexts(monitorTexts);
  const [tab, setTab] = useState<Tab>('out');
  return (
    <>
      <dl className={classes['counts']} aria-label={say('mine')}>
        {(['waiting', 'dead', 'refused', 'overdue', 'requests'] as const).map((name) => (
          <div key={name} data-calls={CALLS.includes(name) && counts[name] > 0}><dt>{say(`count.${name}`)}</dt><dd>{counts[name]}</dd></div>
        ))}
      </dl>
      <FilterTabs<Tab> label={say('lists')} chosen={tab} onChoose={setTab} tabs={[
        { value: 'out', label: say('tab.out'), ...calling(counts.dead) }, { value: 'in', label: say('tab.in'), ...calling(counts.refused) }, { value: 'overdue', label: say('tab.overdue'), ...calling(counts.overdue) },
      ]} />
      {tab === 'out' && <OutboxList start={counts.dead > 0 ? 'dead' : ''} />}
      {tab === 'in' && <InboundList start={counts.refused > 0 ? 'refused' : ''} />}
      {tab === 'overdue' && <OverdueList />}
    </>
  );
}
