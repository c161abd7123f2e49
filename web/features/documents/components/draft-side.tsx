import { CommentList, useRoom, VersionList } from '#web/features/drafting/index.ts';
import type { FindingPlace } from '#contract/documents/form-check.ts';
import { urlOf } from '#web/lib/call.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Button } from '#web/ui/button.tsx';
import { FilterTabs } from '#web/ui/filter-tabs.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Paper } from '#web/ui/pdf/paper.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { SkeletonRows } from '#web/ui/skeleton.tsx';
import { useFormCheck } from '../api/form-check.ts';
import type { Outgoing } from '../api/types.ts';
import { draftTexts } from '../texts/draft.ts';
import { outgoingTexts } from '../texts/outgoing.ts';
import classes from './documents.module.css';
import { FormCheck } from './form-check.tsx';
import { showFinding } from './show-finding.ts';
import type { Draft } from './use-draft.ts';

export type Side = 'preview' | 'incoming' | 'check' | 'comments' | 'versions';
const PAPERS: readonly Side[] = ['preview', 'incoming'];
/** What the server makes of the draft as it is saved. */
export const MADE_OF_DRAFT: readonly Side[] = ['preview', 'check'];

interface DraftSideProps {
  readonly document: Outgoing;
  readonly side: Side;
  readonly onSide: (side: Side) => void;
  /** For whoever may write in it. */
  readonly draft: Draft | undefined;
}

/** Beside the text: how it will look, the document being answered, the form check, comments, versions. */
export function DraftSide({ document, side, onSide, draft }: DraftSideProps) {
  const say = useTexts(draftTexts);
  const sayOld = useTexts(outgoingTexts);
  const { comments, edition } = useRoom();
  const { data: check } = useFormCheck(document, edition);
  const open = comments.filter(({ resolvedAt }) => resolvedAt === null).length;
  const errors = check?.findings.filter(({ severity }) => severity === 'error').length ?? 0;
  const tabs = [
    ...(document.replyToIncomingId === null ? [] : [{ value: 'incoming' as const, label: sayOld('incomingPaper') }]),
    { value: 'preview' as const, label: sayOld('preview') },
    { value: 'check' as const, label: say('side.check'), ...(errors > 0 ? { count: errors, tone: 'danger' as const } : {}) },
    { value: 'comments' as const, label: say('side.comments'), ...(open > 0 ? { count: open } : {}) },
    { value: 'versions' as const, label: say('side.versions') },
  ];
  return (
    <div className={classes['side']}>
      <div className={classes['sideTabs']}><FilterTabs label={sayOld('papers')} tabs={tabs} chosen={side} onChoose={onSide} /></div>
      {draft?.isChanged === true && MADE_OF_DRAFT.includes(side) && <NotYetInIt draft={draft} />}
      <div className={classes['sideBody']} data-scrolls={!PAPERS.includes(side)}><Shown document={document} side={side} /></div>
    </div>
  );
}

/** The text comes by itself as it is written, a field when it is saved. */
function NotYetInIt({ draft: { isBehind, isSaving, save } }: { draft: Draft }) {
  const say = useTexts(draftTexts);
  return (
    <div className={classes['sideNote']}>
      <Notice act={<Button small busy={isSaving} disabled={isBehind} onClick={() => save(() => undefined)}>{say('side.save')}</Button>}>{say('side.unsaved')}</Notice>
    </div>
  );
}

function Shown({ document, side }: { document: Outgoing; side: Side }) {
  const say = useTexts(outgoingTexts);
  const { edition } = useRoom();
  const { id, version, replyToIncomingId } = document;
  if (side === 'check') return <CheckSide document={document} />;
  if (side === 'comments') return <CommentList />;
  if (side === 'versions') return <VersionList />;
  if (side === 'incoming' && replyToIncomingId !== null) return <Paper key="incoming" source={urlOf('documents', 'getOriginal', { id: replyToIncomingId })} label={say('incomingPaper')} />;
  // Version and edition in the address make a draft that has changed a new paper.
  return <Paper key="own" stays source={`${urlOf('documents', 'getPreview', { id })}?v=${version}.${edition}`} label={say('previewOf')} />;
}

function CheckSide({ document }: { document: Outgoing }) {
  const say = useTexts(draftTexts);
  const room = useRoom();
  const { data, error } = useFormCheck(document, room.edition);
  const go = (place: FindingPlace): void => {
    room.uncover();
    // On a phone the text is shown first.
    setTimeout(() => showFinding(place, room));
  };
  if (data === undefined) return error === null ? <SkeletonRows label={say('check.loading')} rows={4} /> : <ProblemNote problem={error} />;
  return <FormCheck findings={data.findings} onGo={go} />;
}
