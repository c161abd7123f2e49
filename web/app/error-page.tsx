import { IconCloudOff, IconMapQuestion } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Problem } from '#web/lib/problem.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useDocumentTitle } from '#web/lib/use-title.ts';
import { Button } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { appTexts } from './texts.ts';

export function ErrorPage({ error }: { error: unknown }) {
  const say = useTexts(appTexts);
  useDocumentTitle(say('errorTitle'));
  return (
    <main>
      <EmptyState isPage icon={<IconCloudOff size={28} />} title={say('errorTitle')} act={<Button kind="main" onClick={() => location.reload()}>{say('reload')}</Button>}>
        {say('errorHint')}
      </EmptyState>
      {error instanceof Problem && <ProblemNote problem={error} />}
    </main>
  );
}

export function NotFoundPage() {
  const say = useTexts(appTexts);
  useDocumentTitle(say('notFoundTitle'));
  return (
    <main>
      <EmptyState isPage icon={<IconMapQuestion size={28} />} title={say('notFoundTitle')} act={<Link to="/">{say('toQueue')}</Link>}>
        {say('notFoundHint')}
      </EmptyState>
    </main>
  );
}
