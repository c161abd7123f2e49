import { useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Dispatches } from '#web/features/exchange/index.ts';
import { InFiles } from '#web/features/records/index.ts';
import { CopiesSection } from '#web/features/copies/index.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useDocumentTitle } from '#web/lib/use-title.ts';
import { Page } from '#web/ui/layout.tsx';
import { WorkAndPaper } from '#web/ui/panes.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { SkeletonRows } from '#web/ui/skeleton.tsx';
import { useOutgoing } from '../api/details.ts';
import type { Outgoing, OutgoingState } from '../api/types.ts';
import { Withdrawals } from '../components/changes.tsx';
import { DeliveryBoard } from '../components/delivery-board.tsx';
import { LaterActs } from '../components/later-acts.tsx';
import { OutgoingActs } from '../components/outgoing-acts.tsx';
import { OutgoingFacts, OutgoingHead, Steps } from '../components/outgoing-facts.tsx';
import { OutgoingPaper } from '../components/outgoing-paper.tsx';
import { Signatures } from '../components/signatures.tsx';
import { Viewings } from '../components/viewings.tsx';
import { outgoingTexts } from '../texts/outgoing.ts';
import { Way } from '../way/way.tsx';

/** The editor is large: whoever only reads what was signed never fetches it. */
const DraftDesk = lazy(() => import('../components/draft-desk.tsx').then(({ DraftDesk: Desk }) => ({ default: Desk })));

const SentFiles = lazy(() => import('../attached/attached-list.tsx').then((module) => ({ default: module.SentFiles })));

const WRITTEN: readonly OutgoingState[] = ['signed', 'issued', 'cancelled'];

export function OutgoingPage() {
  const say = useTexts(outgoingTexts);
  const { id } = useParams({ from: '/shell/outgoing-side/outgoing/$id' });
  const { data: document, error } = useOutgoing(id);
  useDocumentTitle(document === undefined || document.subject === '' ? say('title') : document.subject);
  if (document === undefined) return error === null ? <SkeletonRows label={say('loading')} rows={8} /> : <Page title={say('title')}><ProblemNote problem={error} /></Page>;
  if (!WRITTEN.includes(document.state)) return <Suspense fallback={<SkeletonRows label={say('loading')} rows={8} />}><DraftDesk key={id} document={document} /></Suspense>;
  return <WorkAndPaper key={id} workLabel={say('workRead')} paperLabel={say('paper')} work={<Reading document={document} />} paper={<OutgoingPaper document={document} />} />;
}

function Reading({ document }: { document: Outgoing }) {
  return (
    <>
      <OutgoingHead document={document} />
      <OutgoingActs document={document} />
      <Way document={document} />
      <Suspense><SentFiles document={document} /></Suspense>
      <DeliveryBoard document={document} />
      {document.state === 'issued' && <Suspense><Dispatches documentId={document.id} receivers={document.deliveries} /></Suspense>}
      <Withdrawals document={document} />
      <LaterActs document={document} />
      <Suspense><InFiles kind="outgoing" documentId={document.id} /></Suspense>
      <OutgoingFacts document={document} />
      <Signatures document={document} />
      {document.state === 'issued' && <Suspense><CopiesSection subject={{ subjectType: 'outgoing', subjectId: document.id }} agencyId={document.agencyId} /></Suspense>}
      <Steps document={document} />
      <Viewings kind="outgoing" document={document} />
    </>
  );
}
