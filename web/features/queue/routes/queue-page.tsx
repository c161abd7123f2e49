import { IconChecks, IconFilterOff } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMe } from '#web/features/identity/index.ts';
import { longDay } from '#web/lib/dates.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useDocumentTitle } from '#web/lib/use-title.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Words } from '#web/ui/layout.tsx';
import { ListPage } from '#web/ui/list-page.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { SkeletonRows } from '#web/ui/skeleton.tsx';
import { useQueue, type Queue } from '../api/queue.ts';
import { isShown, type QueueSearch } from '../api/queue-search.ts';
import { QueueFilters } from '../components/queue-filters.tsx';
import { QueueList } from '../components/queue-list.tsx';
import { queueTexts } from '../texts.ts';

/** Việc của tôi: the first page everybody sees. */
export function QueuePage() {
  const say = useTexts(queueTexts);
  const { data, error } = useQueue();
  const search = useSearch({ from: '/shell/' });
  const go = useNavigate({ from: '/' });
  useDocumentTitle(say('title'));
  if (data === undefined) {
    return (
      <ListPage title={say('title')}>
        <ProblemNote problem={error} />
        {error === null && <SkeletonRows label={say('loading')} />}
      </ListPage>
    );
  }
  return (
    <ListPage title={say('title')} before={<Greeting today={data.today} />} acts={<SignMany queue={data} />} filters={<QueueFilters queue={data} search={search} onChoose={(next) => void go({ search: next })} />}>
      <ProblemNote problem={error} />
      <Items queue={data} search={search} />
    </ListPage>
  );
}

/** With several documents to sign a sitting is quicker than one page after another. */
function SignMany({ queue }: { queue: Queue }) {
  const say = useTexts(queueTexts);
  const count = queue.countsByKind.find(({ kind }) => kind === 'documents.sign')?.count ?? 0;
  return count > 1 ? <Link to="/signing" search={{}}>{say('signMany', { count })}</Link> : null;
}

function Greeting({ today }: { today: string }) {
  const say = useTexts(queueTexts);
  const spoken = useLanguage();
  const { name } = useMe();
  return <Words tone="soft">{say('greeting', { name: name.split(' ').at(-1) ?? name })} · {longDay(today, spoken)}</Words>;
}

function Items({ queue, search }: { queue: Queue; search: QueueSearch }) {
  const say = useTexts(queueTexts);
  const isClerk = useMe().capacities.some(({ role }) => role === 'clerk');
  const items = queue.items.filter((item) => isShown(item, search, queue.today));
  if (queue.items.length === 0) {
    return (
      <EmptyState icon={<IconChecks size={28} />} title={say('emptyTitle')} act={isClerk && <Link to="/incoming/new">{say('register')}</Link>}>
        {say('emptyHint')}
      </EmptyState>
    );
  }
  if (items.length === 0) return <EmptyState icon={<IconFilterOff size={28} />} title={say('emptyFilterTitle')} act={<Link to="/" search={{}}>{say('showAll')}</Link>} />;
  return <QueueList items={items} today={queue.today} />;
}
