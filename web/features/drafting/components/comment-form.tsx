import { useState } from 'react';
import { DRAFTING_LIMITS } from '#contract/drafting/limits.ts';
import { errorAt } from '#web/lib/faults.ts';
import type { Problem } from '#web/lib/problem.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { useKept } from '#web/lib/use-kept.ts';
import { Button } from '#web/ui/button.tsx';
import { TextArea } from '#web/ui/fields.tsx';
import { Group, Stack } from '#web/ui/layout.tsx';
import { toast } from '#web/ui/toast.tsx';
import { commentTexts } from '../texts/comments.ts';
import classes from './comments.module.css';
import { useRoom, type Beginning } from './room.tsx';

interface WordsFormProps {
  readonly keptAs: string;
  readonly label: string;
  readonly sendLabel: string;
  readonly act: { readonly error: Problem | null; readonly isPending: boolean };
  readonly onSend: (text: string, declaredNoSecret: boolean, forget: () => void) => void;
  readonly onCancel: () => void;
}

function WordsForm({ keptAs, label, sendLabel, act, onSend, onCancel }: WordsFormProps) {
  const say = useTexts(commentTexts);
  const { Refusal } = useRoom();
  const kept = useKept(keptAs, '');
  // Refused words are kept nowhere.
  const [dropped, setDropped] = useState<Problem | null>(null);
  if (act.error?.code === 'secrecy/refused' && dropped !== act.error) {
    setDropped(act.error);
    kept.drop();
  }
  const send = (declaredNoSecret: boolean): void => {
    if (kept.value.trim() !== '') onSend(kept.value, declaredNoSecret, () => kept.forget(''));
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); send(false); }} onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(false); }}>
      <Stack gap="xs">
        <TextArea label={label} value={kept.value} onChange={kept.set} rows={2} maxLength={DRAFTING_LIMITS.comment} {...errorAt(act.error, 'text')} required autoFocus />
        <Refusal problem={act.error} busy={act.isPending} onDeclare={() => send(true)} />
        <Group gap="xs">
          <Button small kind="main" submit busy={act.isPending}>{sendLabel}</Button>
          <Button small onClick={() => { kept.forget(''); onCancel(); }}>{say('cancel')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

/** A new comment on the passage that was selected, or on the whole. */
export function NewComment({ beginning }: { beginning: Beginning }) {
  const say = useTexts(commentTexts);
  const { id, begin, choose } = useRoom();
  const add = useAct('drafting', 'addComment', ({ commentId }) => {
    toast({ text: say('sent') });
    begin(undefined);
    choose(commentId);
  });
  const { part, anchor, quote } = beginning;
  return (
    <section className={classes['card']} data-chosen="true" aria-label={say(anchor === null ? 'onWhole' : 'onPassage')}>
      <p className={classes['about']}>{say(anchor === null ? 'onWhole' : 'onPassage')}</p>
      {quote !== '' && <blockquote className={classes['quote']}>{quote}</blockquote>}
      <WordsForm keptAs={`draft-comment.${id}`} label={say('words')} sendLabel={say('send')} act={add} onCancel={() => begin(undefined)}
        onSend={(text, declaredNoSecret, forget) => add.mutate({ params: { id }, body: { part, anchor, quote, text, declaredNoSecret } }, { onSuccess: forget })} />
    </section>
  );
}

export function ReplyForm({ commentId, onDone }: { commentId: string; onDone: () => void }) {
  const say = useTexts(commentTexts);
  const { id } = useRoom();
  const reply = useAct('drafting', 'replyToComment', onDone);
  return (
    <WordsForm keptAs={`draft-reply.${commentId}`} label={say('replyWords')} sendLabel={say('sendReply')} act={reply} onCancel={onDone}
      onSend={(text, declaredNoSecret, forget) => reply.mutate({ params: { id, commentId }, body: { text, declaredNoSecret } }, { onSuccess: forget })} />
  );
}
