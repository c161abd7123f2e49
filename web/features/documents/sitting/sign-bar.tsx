import { PresenceDialog } from '#web/features/identity/index.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { asSentence } from '#web/ui/as-sentence.ts';
import type { Sitting } from './api.ts';
import classes from './sitting.module.css';
import { sittingTexts } from './texts.ts';
import { useSignAll } from './use-sign-all.ts';

/** Signs everything that was seen, one after another; what fails is named, the others stand. */
export function SignBar({ sitting }: { sitting: Sitting }) {
  const say = useTexts(sittingTexts);
  const { items } = sitting;
  const ready = items.filter(({ state }) => state === 'opened');
  const undecided = items.filter(({ state }) => state === 'waiting').length;
  const all = useSignAll(sitting.id);
  const end = useAct('documents', 'endSitting');
  const failed = ready.filter(({ outgoingId }) => all.problems.has(outgoingId));
  return (
    <>
      {failed.length > 0 && !all.isSigning && (
        <Notice tone="danger" title={say('failed', { count: failed.length })}>
          <ul>{failed.map(({ outgoingId, subject }) => <li key={outgoingId}>{asSentence(subject)}<ProblemNote problem={all.problems.get(outgoingId) ?? null} /></li>)}</ul>
        </Notice>
      )}
      <div className={classes['foot']}>
        <span className={classes['footNote']} role="status">
          {all.isSigning ? say('signing', { at: all.at, all: all.of }) : undecided > 0 ? say('undecided', { count: undecided }) : ''}
        </span>
        <Button disabled={all.isSigning} busy={end.isPending} onClick={() => end.mutate({ params: { id: sitting.id } })}>{say('end')}</Button>
        <Button kind="main" busy={all.isSigning} disabled={undecided > 0 || ready.length === 0} onClick={() => all.start(ready)}>{failed.length > 0 ? say('again') : ready.length === 0 ? say('signNone') : say('sign', { count: ready.length })}</Button>
      </div>
      {all.asksPresence && <PresenceDialog onClose={all.stop} onConfirmed={() => all.start(ready)} />}
    </>
  );
}
