import { useEffect, useRef, useState } from 'react';
import { moment } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Button } from '#web/ui/button.tsx';
import { Words } from '#web/ui/layout.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import type { Comment, Remark } from '../api/around-text.ts';
import { passageOf } from '../editor/anchors.ts';
import { commentTexts } from '../texts/comments.ts';
import { ReplyForm } from './comment-form.tsx';
import classes from './comments.module.css';
import { useRoom, type Room } from './room.tsx';
import { showPassage } from './show-place.ts';

/** One comment with its replies. */
export function CommentCard({ comment }: { comment: Comment }) {
  const say = useTexts(commentTexts);
  const room = useRoom();
  const { id, chosen, facts } = room;
  const isChosen = chosen === comment.id;
  const self = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen) self.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  const isOpen = comment.resolvedAt === null;
  return (
    <li ref={self} className={classes['card']} data-chosen={isChosen} data-resolved={!isOpen}>
      <Quote comment={comment} room={room} />
      <RemarkText remark={comment} />
      {comment.replies.length > 0 && <ul className={classes['replies']}>{comment.replies.map((reply) => <li key={reply.id}><RemarkText remark={reply} /></li>)}</ul>}
      {!isOpen && <Words small tone="soft">{say('resolvedBy', { name: comment.resolvedBy ?? '', at: moment(comment.resolvedAt ?? '') })}</Words>}
      {facts?.mayComment === true && <Answer id={id} comment={comment} />}
    </li>
  );
}

/** Reply, settle, or take up again. */
function Answer({ id, comment }: { id: string; comment: Comment }) {
  const say = useTexts(commentTexts);
  const [isReplying, setReplying] = useState(false);
  const isOpen = comment.resolvedAt === null;
  const settle = useAct('drafting', isOpen ? 'resolveComment' : 'reopenComment');
  if (isReplying) return <ReplyForm commentId={comment.id} onDone={() => setReplying(false)} />;
  return (
    <>
      <ProblemNote problem={settle.error} />
      <div className={classes['acts']}>
        {isOpen && <Button small kind="quiet" onClick={() => setReplying(true)}>{say('reply')}</Button>}
        <Button small kind="quiet" busy={settle.isPending} onClick={() => settle.mutate({ params: { id, commentId: comment.id } })}>{say(isOpen ? 'resolve' : 'reopen')}</Button>
      </div>
    </>
  );
}

/** The words the comment is about; pressed, they are shown in the text. */
function Quote({ comment: { id, anchor, quote, part }, room }: { comment: Comment; room: Room }) {
  const say = useTexts(commentTexts);
  if (anchor === null) return null;
  const editor = room.editors.get(part);
  const passage = editor === undefined ? undefined : passageOf(editor.state, anchor);
  const go = (): void => {
    room.choose(id);
    room.uncover();
    // What lay over the text gives the focus back first.
    if (editor !== undefined && passage !== undefined) setTimeout(() => showPassage(editor, passage));
  };
  return passage === undefined
    ? <blockquote className={classes['quote']} title={say('gone')}>{quote}</blockquote>
    : <button type="button" className={classes['quote']} aria-label={`${say('goTo')}: ${quote}`} onClick={go}>{quote}</button>;
}

function RemarkText({ remark: { by, at, text, mine } }: { remark: Remark }) {
  const say = useTexts(commentTexts);
  return (
    <div>
      <p className={classes['by']}><Words strong>{mine ? say('me') : by}</Words> <Words small tone="soft">{moment(at)}</Words></p>
      <p className={classes['words']}>{text}</p>
    </div>
  );
}
