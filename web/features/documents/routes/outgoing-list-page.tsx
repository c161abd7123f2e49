import { IconPencilPlus, IconSend } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMe } from '#web/features/identity/index.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useDocumentTitle } from '#web/lib/use-title.ts';
import { Button } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { FilterTabs } from '#web/ui/filter-tabs.tsx';
import { Group } from '#web/ui/layout.tsx';
import { ListPage } from '#web/ui/list-page.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { SkeletonRows } from '#web/ui/skeleton.tsx';
import { OUTGOING_STATES } from '../api/list-search.ts';
import { useOutgoingList } from '../api/lists.ts';
import type { OutgoingState } from '../api/types.ts';
import { useStartDraft } from '../api/use-start-draft.ts';
import { useLabels } from '../components/labels.ts';
import { MoreRows } from '../components/more-rows.tsx';
import { OutgoingRows } from '../components/outgoing-rows.tsx';
import { outgoingTexts } from '../texts/outgoing.ts';

export function OutgoingListPage() {
  const say = useTexts(outgoingTexts);
  const label = useLabels();
  const search = useSearch({ from: '/shell/outgoing' });
  const go = useNavigate();
  const list = useOutgoingList(search);
  const { startDraft, isStarting, problem } = useStartDraft();
  const seesExchange = useMe().capacities.some(({ role }) => role === 'clerk' || role === 'head' || role === 'deputy');
  useDocumentTitle(say('title'));
  return (
    <ListPage
      title={say('title')}
      acts={<Group gap="md">{seesExchange && <Link to="/exchange">{say('exchange')}</Link>}<Button kind="main" busy={isStarting} icon={<IconPencilPlus size={17} aria-hidden="true" />} onClick={startDraft}>{say('newDraft')}</Button></Group>}
      filters={
        <FilterTabs<OutgoingState | 'all'> label={say('state')} chosen={search.state ?? 'all'} onChoose={(state) => void go({ to: '/outgoing', search: state === 'all' ? {} : { state } })}
          tabs={[{ value: 'all', label: say('allStates') }, ...OUTGOING_STATES.map((value) => ({ value, label: label(`tab.outgoing.${value}`) }))]} />
      }
    >
      <ProblemNote problem={problem ?? list.error} />
      {list.isPending && <SkeletonRows label={say('loading')} rows={8} />}
      {list.data !== undefined && list.data.length > 0 && <OutgoingRows rows={list.data} />}
      {list.data?.length === 0 && <EmptyState icon={<IconSend size={28} />} title={say('emptyTitle')}>{say('emptyHint')}</EmptyState>}
      <MoreRows list={list} label={say('more')} />
    </ListPage>
  );
}
