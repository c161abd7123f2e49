import { useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { urlOf } from '#web/lib/call.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useDocumentTitle } from '#web/lib/use-title.ts';
import { CopiesSection } from '#web/features/copies/index.ts';
import { Arrival, AskedBack } from '#web/features/exchange/index.ts';
import { useMe } from '#web/features/identity/index.ts';
import { InFiles } from '#web/features/records/index.ts';
import { Signatures } from '#web/features/verification/index.ts';
import { Page } from '#web/ui/layout.tsx';
import { WorkAndPaper } from '#web/ui/panes.tsx';
import { Paper } from '#web/ui/pdf/paper.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { SkeletonRows } from '#web/ui/skeleton.tsx';
import { useIncoming } from '../api/details.ts';
import { History } from '../components/history.tsx';
import { IncomingActs } from '../components/incoming-acts.tsx';
import { IncomingFacts, IncomingHead } from '../components/incoming-head.tsx';
import { Directions, Parts, Replies } from '../components/parts.tsx';
import { Viewings } from '../components/viewings.tsx';
import { incomingTexts } from '../texts/incoming.ts';

const ReceivedFiles = lazy(() => import('../attached/attached-list.tsx').then((module) => ({ default: module.ReceivedFiles })));

export function IncomingPage() {
  const say = useTexts(incomingTexts);
  const { id } = useParams({ from: '/shell/incoming-side/incoming/$id' });
  const { data: document, error } = useIncoming(id);
  const { capacities } = useMe();
  useDocumentTitle(document?.subject ?? say('title'));
  if (document === undefined) return error === null ? <SkeletonRows label={say('loading')} rows={8} /> : <Page title={say('title')}><ProblemNote problem={error} /></Page>;
  return (
    <WorkAndPaper
      key={id}
      workLabel={say('work')}
      paperLabel={say('paper')}
      work={
        <>
          <IncomingHead document={document} />
          <Signatures incomingId={id} mayAskAgain={capacities.some(({ role, agencyId }) => role === 'clerk' && agencyId === document.agencyId)} />
          <Suspense><ReceivedFiles document={document} /></Suspense>
          {document.source === 'line' && <Suspense><AskedBack incomingId={id} /></Suspense>}
          <IncomingActs document={document} />
          <Directions document={document} />
          <Parts document={document} />
          <Replies document={document} />
          <Suspense><InFiles kind="incoming" documentId={document.id} /></Suspense>
          {document.arrivalNumber !== null && <Suspense><CopiesSection subject={{ subjectType: 'incoming', subjectId: id }} agencyId={document.agencyId} /></Suspense>}
          <IncomingFacts document={document} />
          {document.source === 'line' && <Suspense><Arrival incomingId={id} /></Suspense>}
          <History entries={document.history} />
          <Viewings kind="incoming" document={document} />
        </>
      }
      paper={<Paper source={urlOf('documents', 'getOriginal', { id })} label={say('original')} sha256={document.original.sha256} />}
    />
  );
}
