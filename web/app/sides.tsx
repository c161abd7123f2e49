import { IconChevronLeft } from '@tabler/icons-react';
import { Link, Outlet, useSearch } from '@tanstack/react-router';
import { IncomingPane, OutgoingPane } from '#web/features/documents/index.ts';
import { QueuePane } from '#web/features/queue/index.ts';
import { useTexts } from '#web/lib/texts.ts';
import { ListAndDetail } from '#web/ui/panes.tsx';
import { appTexts } from './texts.ts';

/** A document beside the list it was opened from: my work, or the register. */
export function IncomingSide() {
  const { from } = useSearch({ from: '/shell/incoming-side' });
  if (from === 'queue') return <ListAndDetail list={<QueuePane />} detail={<Outlet />} back={<Back to="/" />} />;
  return <ListAndDetail list={<IncomingPane />} detail={<Outlet />} back={<Back to="/incoming" />} />;
}

export function OutgoingSide() {
  const { from } = useSearch({ from: '/shell/outgoing-side' });
  if (from === 'queue') return <ListAndDetail list={<QueuePane />} detail={<Outlet />} back={<Back to="/" />} />;
  return <ListAndDetail list={<OutgoingPane />} detail={<Outlet />} back={<Back to="/outgoing" />} />;
}

const NAME = { '/': 'queue', '/incoming': 'incoming', '/outgoing': 'outgoing' } as const;

function Back({ to }: { to: keyof typeof NAME }) {
  const say = useTexts(appTexts);
  return <Link to={to} activeProps={{ 'aria-current': undefined }}><IconChevronLeft size={17} aria-hidden="true" />{say(NAME[to])}</Link>;
}
