import { useParams } from '@tanstack/react-router';
import { useTexts } from '#web/lib/texts.ts';
import { useDocumentTitle } from '#web/lib/use-title.ts';
import { Page } from '#web/ui/layout.tsx';
import { WorkAndPaper } from '#web/ui/panes.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { SkeletonRows } from '#web/ui/skeleton.tsx';
import { useOutgoing } from '../api/details.ts';
import type { Outgoing } from '../api/types.ts';
import { DeliveryBoard } from '../components/delivery-board.tsx';
import { DraftBar } from '../components/draft-bar.tsx';
import { DraftEditor } from '../components/draft-editor.tsx';
import { DraftNotes } from '../components/draft-notes.tsx';
import { OutgoingActs } from '../components/outgoing-acts.tsx';
import { OutgoingFacts, OutgoingHead, Steps } from '../components/outgoing-facts.tsx';
import { OutgoingPaper } from '../components/outgoing-paper.tsx';
import { Signatures } from '../components/signatures.tsx';
import { useDraft } from '../components/use-draft.ts';
import { outgoingTexts } from '../texts/outgoing.ts';

export function OutgoingPage() {
  const say = useTexts(outgoingTexts);
  const { id } = useParams({ from: '/shell/outgoing-side/outgoing/$id' });
  const { data: document, error } = useOutgoing(id);
  useDocumentTitle(document === undefined || document.subject === '' ? say('title') : document.subject);
  if (document === undefined) return error === null ? <SkeletonRows label={say('loading')} rows={8} /> : <Page title={say('title')}><ProblemNote problem={error} /></Page>;
  const isEditable = document.acts.includes('save');
  return (
    <WorkAndPaper
      key={id}
      workLabel={say(isEditable ? 'work' : 'workRead')}
      paperLabel={say('paper')}
      work={isEditable ? <Editing document={document} /> : <Reading document={document} />}
      paper={<OutgoingPaper document={document} />}
    />
  );
}

function Editing({ document }: { document: Outgoing }) {
  const draft = useDraft(document);
  return (
    <>
      <OutgoingHead document={document} />
      <DraftNotes draft={draft} />
      {document.steps.length > 0 && <Steps document={document} />}
      <DraftEditor document={document} draft={draft} />
      <OutgoingActs document={document} />
      <DraftBar document={document} draft={draft} />
    </>
  );
}

function Reading({ document }: { document: Outgoing }) {
  return (
    <>
      <OutgoingHead document={document} />
      <OutgoingActs document={document} />
      <DeliveryBoard document={document} />
      <OutgoingFacts document={document} />
      <Signatures document={document} />
      <Steps document={document} />
    </>
  );
}
