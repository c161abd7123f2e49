import { IconInbox, IconUpload } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMe } from '#web/features/identity/index.ts';
import { useShortcuts } from '#web/lib/shortcuts.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useDocumentTitle } from '#web/lib/use-title.ts';
import { Button } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { FilterTabs } from '#web/ui/filter-tabs.tsx';
import { ListPage } from '#web/ui/list-page.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { SkeletonRows } from '#web/ui/skeleton.tsx';
import { INCOMING_STATES, type IncomingSearch } from '../api/list-search.ts';
import { useIncomingList } from '../api/lists.ts';
import type { IncomingState } from '../api/types.ts';
import { IncomingRows } from '../components/incoming-rows.tsx';
import { useLabels } from '../components/labels.ts';
import { MoreRows } from '../components/more-rows.tsx';
import { incomingTexts } from '../texts/incoming.ts';

const chosenOf = ({ state, overdue }: IncomingSearch): IncomingState | 'all' | 'overdue' => (overdue === true ? 'overdue' : state ?? 'all');

function searchOf(chosen: IncomingState | 'all' | 'overdue'): IncomingSearch {
  if (chosen === 'overdue') return { overdue: true };
  return chosen === 'all' ? {} : { state: chosen };
}

export function IncomingListPage() {
  const say = useTexts(incomingTexts);
  const label = useLabels();
  const search = useSearch({ from: '/shell/incoming' });
  const go = useNavigate();
  const list = useIncomingList(search);
  const isClerk = useMe().capacities.some(({ role }) => role === 'clerk');
  const openNew = (): void => void go({ to: '/incoming/new' });
  useDocumentTitle(say('title'));
  useShortcuts({ n: isClerk ? openNew : undefined });

  const newButton = <Button kind="main" icon={<IconUpload size={17} aria-hidden="true" />} onClick={openNew}>{say('newUpload')}</Button>;
  return (
    <ListPage
      title={say('title')}
      acts={isClerk && newButton}
      filters={
        <FilterTabs<IncomingState | 'all' | 'overdue'> label={say('state')} chosen={chosenOf(search)} onChoose={(chosen) => void go({ to: '/incoming', search: searchOf(chosen) })}
          tabs={[{ value: 'all', label: say('allStates') }, { value: 'overdue', label: say('late') }, ...INCOMING_STATES.map((value) => ({ value, label: label(`tab.incoming.${value}`) }))]} />
      }
    >
      <ProblemNote problem={list.error} />
      {list.isPending && <SkeletonRows label={say('loading')} rows={8} />}
      {list.data !== undefined && list.data.length > 0 && <IncomingRows rows={list.data} />}
      {list.data?.length === 0 && <EmptyState icon={<IconInbox size={28} />} title={say('emptyTitle')} act={isClerk && newButton}>{say('emptyHint')}</EmptyState>}
      <MoreRows list={list} label={say('more')} />
    </ListPage>
  );
}
