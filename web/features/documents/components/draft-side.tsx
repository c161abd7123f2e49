import { CommentList, useRoom, VersionList } from '#web/features/drafting/index.ts';
import { urlOf } from '#web/lib/call.ts';
import { useTexts } from '#web/lib/texts.ts';
import { FilterTabs } from '#web/ui/filter-tabs.tsx';
import { Paper } from '#web/ui/pdf/paper.tsx';
import type { Outgoing } from '../api/types.ts';
import { draftTexts } from '../texts/draft.ts';
import { outgoingTexts } from '../texts/outgoing.ts';
import classes from './documents.module.css';

export type Side = 'preview' | 'incoming' | 'comments' | 'versions';

/** Beside the text: how it will look, the document being answered, comments, versions. */
export function DraftSide({ document, side, onSide }: { document: Outgoing; side: Side; onSide: (side: Side) => void }) {
  const say = useTexts(draftTexts);
  const sayOld = useTexts(outgoingTexts);
  const { comments } = useRoom();
  const open = comments.filter(({ resolvedAt }) => resolvedAt === null).length;
  const tabs = [
    ...(document.replyToIncomingId === null ? [] : [{ value: 'incoming' as const, label: sayOld('incomingPaper') }]),
    { value: 'preview' as const, label: sayOld('preview') },
    { value: 'comments' as const, label: say('side.comments'), ...(open > 0 ? { count: open } : {}) },
    { value: 'versions' as const, label: say('side.versions') },
  ];
  return (
    <div className={classes['side']}>
      <div className={classes['sideTabs']}><FilterTabs label={sayOld('papers')} tabs={tabs} chosen={side} onChoose={onSide} /></div>
      <div className={classes['sideBody']} data-scrolls={side === 'comments' || side === 'versions'}><Shown document={document} side={side} /></div>
    </div>
  );
}

function Shown({ document: { id, version, replyToIncomingId }, side }: { document: Outgoing; side: Side }) {
  const say = useTexts(outgoingTexts);
  if (side === 'comments') return <CommentList />;
  if (side === 'versions') return <VersionList />;
  if (side === 'incoming' && replyToIncomingId !== null) return <Paper source={urlOf('documents', 'getOriginal', { id: replyToIncomingId })} label={say('incomingPaper')} />;
  // The version in the address makes a saved draft a new paper.
  return <Paper source={`${urlOf('documents', 'getPdf', { id })}?v=${version}`} label={say('previewOf')} />;
}
