import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useEffect, useRef, useState } from 'react';
import { CommentList, DraftingRoom, DraftText } from '#web/features/drafting/index.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Section } from '#web/ui/layout.tsx';
import { WorkAndPaper, type PaneName } from '#web/ui/panes.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import type { Outgoing } from '../api/types.ts';
import { draftTexts } from '../texts/draft.ts';
import { outgoingTexts } from '../texts/outgoing.ts';
import classes from './documents.module.css';
import { CoWriters } from './co-writers.tsx';
import { AttachedFiles } from '../attached/attached-files.tsx';
import { Way } from '../way/way.tsx';
import { DraftBar } from './draft-bar.tsx';
import { DraftClosing, DraftOpening } from './draft-editor.tsx';
import { DraftNotes } from './draft-notes.tsx';
import { DraftSide, MADE_OF_DRAFT, type Side } from './draft-side.tsx';
import { OutgoingActs } from './outgoing-acts.tsx';
import { OutgoingFacts, OutgoingHead, Steps } from './outgoing-facts.tsx';
import { Refusal } from './refusal.tsx';
import { TemplateFill } from './template-fill.tsx';
import { Viewings } from './viewings.tsx';
import { WordFiles } from './word-files.tsx';
import { type Draft, useDraft } from './use-draft.ts';

/** A document until it is signed: its text and fields to write or read, and beside them the paper, comments and versions. */
export function DraftDesk({ document }: { document: Outgoing }) {
  const say = useTexts(outgoingTexts);
  const isNarrow = useMediaQuery('(max-width: 860px)');
  const isEditable = document.acts.includes('save');
  const [side, setSide] = useState<Side>(document.state === 'drafting' && document.replyToIncomingId !== null ? 'incoming' : 'preview');
  const [hasSheet, setSheet] = useState(false);
  const draft = useDraft(document);
  const pane = useState<PaneName>('work');
  const [, showPane] = pane;
  const saveFields = useSaveForPaper(isEditable, draft);
  const show = useCallback((next: Side) => {
    if (MADE_OF_DRAFT.includes(next)) saveFields();
    if (next === 'comments' && isNarrow) setSheet(true);
    else setSide(next);
  }, [isNarrow, saveFields]);
  const onComments = useCallback(() => show('comments'), [show]);
  const onCheck = useCallback(() => {
    show('check');
    showPane('paper');
  }, [show, showPane]);
  const uncover = useCallback(() => {
    setSheet(false);
    showPane('work');
  }, [showPane]);
  return (
    <DraftingRoom id={document.id} Refusal={Refusal} onComments={onComments} uncover={uncover}>
      <WorkAndPaper
        workLabel={say(isEditable ? 'work' : 'workRead')}
        paperLabel={say('paper')}
        chosen={pane}
        work={isEditable ? <Editing document={document} draft={draft} onCheck={onCheck} /> : <Checking document={document} />}
        paper={<DraftSide document={document} side={side} onSide={show} draft={isEditable ? draft : undefined} />}
      />
      {hasSheet && isNarrow && <CommentSheet onClose={() => setSheet(false)} />}
    </DraftingRoom>
  );
}

function CommentSheet({ onClose }: { onClose: () => void }) {
  const say = useTexts(draftTexts);
  return <Sheet title={say('side.comments')} closeLabel={say('close')} onClose={onClose}><CommentList /></Sheet>;
}

/** Saves what was typed in the fields, so that the pages and the form check show it; not what was refused, or must be chosen first. */
function useSaveForPaper(isEditable: boolean, draft: Draft): () => void {
  const now = useRef(draft);
  useEffect(() => {
    now.current = draft;
  });
  return useCallback(() => {
    const { isChanged, isBehind, problem, save } = now.current;
    if (isEditable && isChanged && !isBehind && problem === null) save(() => undefined);
  }, [isEditable]);
}

function Editing({ document, draft, onCheck }: { document: Outgoing; draft: Draft; onCheck: () => void }) {
  const say = useTexts(draftTexts);
  return (
    <>
      <OutgoingHead document={document} />
      <DraftNotes draft={draft} />
      {document.steps.length > 0 && <Steps document={document} />}
      <DraftOpening draft={draft} />
      <Section title={say('text')} aside={<TemplateFill type={draft.fields.type} />}>
        <div className={classes['textActs']}><WordFiles document={document} draft={draft} /><CoWriters document={document} /></div>
        <DraftText />
      </Section>
      <AttachedFiles document={document} />
      <DraftClosing document={document} draft={draft} />
      <Way document={document} />
      <OutgoingActs document={document} />
      <DraftBar document={document} draft={draft} onCheck={onCheck} />
    </>
  );
}

/** Whoever checks or signs reads the text itself, and may comment on it. */
function Checking({ document }: { document: Outgoing }) {
  const say = useTexts(draftTexts);
  return (
    <>
      <OutgoingHead document={document} />
      <OutgoingActs document={document} />
      <Way document={document} />
      <OutgoingFacts document={document} />
      <Section title={say('text')}><CoWriters document={document} /><DraftText /></Section>
      <AttachedFiles document={document} />
      <Steps document={document} />
      <Viewings kind="outgoing" document={document} />
    </>
  );
}
