import { useRoom } from '#web/features/drafting/index.ts';
import type { Problem } from '#web/lib/problem.ts';
import { useShortcuts } from '#web/lib/shortcuts.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { toast } from '#web/ui/toast.tsx';
import type { Outgoing } from '../api/types.ts';
import { draftTexts } from '../texts/draft.ts';
import { outgoingTexts } from '../texts/outgoing.ts';
import classes from './documents.module.css';
import { DraftConflict } from './draft-notes.tsx';
import { ActProblem, Refusal } from './refusal.tsx';
import type { Draft } from './use-draft.ts';

/** Save and send for check, always in reach at the foot of the editor. */
export function DraftBar({ document, draft, onCheck }: { document: Outgoing; draft: Draft; onCheck: () => void }) {
  const say = useTexts(outgoingTexts);
  const { id, acts } = document;
  const { live } = useRoom();
  const { isChanged, isBehind, isSaving } = draft;
  const submit = useAct('documents', 'submitDraft', () => toast({ text: say('submitted') }));
  const save = (): void => {
    const said = (): void => toast({ text: say('saved') });
    // While it is being sent for check the text stands as it was; with a newer one on the server the person chooses first.
    if (submit.isPending || isBehind) return;
    if (isChanged || isSaving) draft.save(said);
    else said();
  };
  const send = (): void => {
    // The text is locked at this moment: what was typed last goes along.
    const pass = (version: number): void => live?.whenSaved(() => submit.mutate({ params: { id }, body: { version } }));
    if (isChanged) draft.save(pass);
    else pass(document.version);
  };
  useShortcuts({ 'mod+s': save });
  return (
    <>
      {document.missing.length > 0 && !isChanged && <Notice title={say('missing')}><ul>{document.missing.map((part) => <li key={part}>{say(`part.${part}`)}</li>)}</ul></Notice>}
      {!isBehind && <Refusal problem={draft.problem} busy={isSaving} onDeclare={draft.declare} />}
      <DraftConflict document={document} draft={draft} />
      <SubmitProblem problem={submit.error} onCheck={onCheck} />
      <div className={classes['sticky']}>
        <span className={classes['stickyNote']} role="status">{say(isBehind ? 'chooseFirst' : isChanged ? 'unsaved' : 'savedAt')}</span>
        <Button busy={isSaving && !submit.isPending} disabled={!isChanged || isBehind} onClick={save}>{say('save')}</Button>
        {acts.includes('submit') && <Button kind="main" busy={submit.isPending} disabled={isSaving || isBehind} onClick={send}>{say('act.submit')}</Button>}
      </div>
    </>
  );
}

/** Why it could not be sent; where its form is not lawful, with the way to the errors. */
function SubmitProblem({ problem, onCheck }: { problem: Problem | null; onCheck: () => void }) {
  const say = useTexts(draftTexts);
  return (
    <>
      <ActProblem problem={problem} />
      {problem?.code === 'documents/form-check-failed' && <div><Button small onClick={onCheck}>{say('check.show')}</Button></div>}
    </>
  );
}
