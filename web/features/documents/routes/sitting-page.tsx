import { IconChecks } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { useDocumentTitle } from '#web/lib/use-title.ts';
import { Button } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Page } from '#web/ui/layout.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { SkeletonRows } from '#web/ui/skeleton.tsx';
import { useSitting } from '../sitting/api.ts';
import { SittingWork } from '../sitting/sitting-work.tsx';
import { sittingTexts } from '../sitting/texts.ts';

/** Ký nhiều văn bản: the address names the sitting, so that it goes on after a broken line or a reload. */
export function SittingPage() {
  const say = useTexts(sittingTexts);
  const { sitting } = useSearch({ from: '/shell/signing' });
  useDocumentTitle(say('title'));
  return sitting === undefined ? <Beginning /> : <Going id={sitting} key={sitting} />;
}

function Beginning() {
  const say = useTexts(sittingTexts);
  const go = useNavigate();
  const begin = useAct('documents', 'beginSitting', ({ id }) => void go({ to: '/signing', search: { sitting: id } }));
  return (
    <Page title={say('title')}>
      <ProblemNote problem={begin.error} />
      <EmptyState icon={<IconChecks size={28} />} title={say('beginTitle')} act={<Button kind="main" busy={begin.isPending} onClick={() => begin.mutate({ body: {} })}>{say('begin')}</Button>}>{say('beginHint')}</EmptyState>
    </Page>
  );
}

function Going({ id }: { id: string }) {
  const say = useTexts(sittingTexts);
  const { data, error } = useSitting(id);
  if (data === undefined) return <Page title={say('title')}>{error === null ? <SkeletonRows label={say('loading')} rows={6} /> : <ProblemNote problem={error} />}</Page>;
  const left = data.items.filter(({ state }) => state === 'waiting' || state === 'opened');
  if (data.endedAt === null && left.length > 0) return <SittingWork sitting={data} />;
  const count = (state: string): number => data.items.filter((item) => item.state === state).length;
  return (
    <Page title={say('title')}>
      <EmptyState icon={<IconChecks size={28} />} title={say(left.length > 0 ? 'ended' : 'done')} act={<Link to="/">{say('toQueue')}</Link>}>
        {left.length > 0 ? say('endedHint') : say('doneHint', { signed: count('signed'), skipped: count('skipped') })}
      </EmptyState>
    </Page>
  );
}
