import { IconFolderPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTexts } from '#web/lib/texts.ts';
import { Button } from '#web/ui/button.tsx';
import { Section, Stack, Words } from '#web/ui/layout.tsx';
import { useFilesOf } from '../api/records.ts';
import { recordsTexts } from '../texts.ts';

const PutIn = lazy(() => import('./put-in-dialog.tsx').then(({ PutInDialog }) => ({ default: PutInDialog })));

/** On the page of a document: in which files it lies, and the way into another (Đưa vào hồ sơ). */
export function InFiles({ kind, documentId }: { kind: 'incoming' | 'outgoing'; documentId: string }) {
  const say = useTexts(recordsTexts);
  const { data } = useFilesOf(documentId);
  const [isOpen, setOpen] = useState(false);
  if (data === undefined) return null;
  return (
    <Section title={say('inFiles')} aside={<Button small icon={<IconFolderPlus size={16} aria-hidden="true" />} onClick={() => setOpen(true)}>{say('putIn')}</Button>}>
      <Stack gap="xs">
        {data.holding.length === 0 && <Words tone="soft" small>{say('notInAny')}</Words>}
        {data.holding.map(({ id, notation, title }) => <Link key={id} to="/records/$id" params={{ id }}>{notation} · {title}</Link>)}
      </Stack>
      {isOpen && <Suspense><PutIn kind={kind} documentId={documentId} files={data.open} onClose={() => setOpen(false)} /></Suspense>}
    </Section>
  );
}
