import { IconMessage2, IconMessagePlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTexts } from '#web/lib/texts.ts';
import { Button } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import type { Comment } from '../api/around-text.ts';
import { passageOf } from '../editor/anchors.ts';
import { commentTexts } from '../texts/comments.ts';
import { CommentCard } from './comment-card.tsx';
import { NewComment } from './comment-form.tsx';
import classes from './comments.module.css';
import { useRoom, type Room } from './room.tsx';

/** Comments in the order of the text they stand on; those on the whole come first. */
function inOrder({ comments, editors }: Room): Comment[] {
  const parts = [...editors.keys()];
  const placeOf = ({ part, anchor }: Comment): number => {
    const editor = editors.get(part);
    const passage = editor === undefined || anchor === null ? undefined : passageOf(editor.state, anchor);
    return passage === undefined ? -1 : parts.indexOf(part) * 1e7 + passage.from;
  };
  return comments.map((comment) => ({ comment, place: placeOf(comment) })).sort((one, other) => one.place - other.place).map(({ comment }) => comment);
}

/** Góp ý beside the text. */
export function CommentList() {
  const say = useTexts(commentTexts);
  const room = useRoom();
  const { beginning, begin, facts } = room;
  const [showsResolved, setShowsResolved] = useState(false);
  const all = inOrder(room);
  const resolved = all.filter(({ resolvedAt }) => resolvedAt !== null);
  const shown = all.filter(({ resolvedAt }) => resolvedAt === null || showsResolved);
  return (
    <section className={classes['list']} aria-label={say('comments')}>
      {facts?.mayComment === true && beginning === undefined && (
        <div><Button small icon={<IconMessagePlus size={16} />} onClick={() => begin({ part: 'body', anchor: null, quote: '' })}>{say('general')}</Button></div>
      )}
      {beginning !== undefined && <NewComment key={beginning.quote} beginning={beginning} />}
      {all.length === 0 && beginning === undefined && <EmptyState icon={<IconMessage2 size={34} stroke={1.3} />} title={say('none')}>{say('noneHint')}</EmptyState>}
      {shown.length > 0 && <ul className={classes['cards']}>{shown.map((comment) => <CommentCard key={comment.id} comment={comment} />)}</ul>}
      {resolved.length > 0 && (
        <div><Button small kind="quiet" onClick={() => setShowsResolved(!showsResolved)}>{showsResolved ? say('hideResolved') : say('showResolved', { count: resolved.length })}</Button></div>
      )}
    </section>
  );
}
