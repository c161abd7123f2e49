import type { Problem } from '#web/lib/problem.ts';
import { useShortcuts } from '#web/lib/shortcuts.ts';
import { useTexts } from '#web/lib/texts.ts';
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
import { useSubmit } from './use-submit.ts';

/** Where the draft stands: what it waits for, or whether all of it is on the server. */
function noteOf({ isBehind, isChanged }: Draft, waits: boolean): 'waitsForLine' | 'chooseFirst' | 'unsaved' | 'savedAt' {
  if (waits) return 'waitsForLine';
  if (isBehind) return 'chooseFirst';
  return isChanged ? 'unsaved' : 'savedAt';
}

/** Save and send for check, always in reach at the foot of the editor. */
export function DraftBar({ document, draft, onCheck }: { document: Outgoing; draft: Draft; onCheck: () => void }) {
  const say = useTexts(outgoingTexts);
  const { acts } = document;
  const { isChanged, isBehind, isSaving } = draft;
  const submit = useSubmit(document, draft);
  const save = (): void => {
    const said = (): void => toast({ text: say('saved') });
    // While it is being sent for check the text stands as it was; with a newer one on the server the person chooses first.
    if (submit.isPending || isBehind) return;
    if (isChanged || isSaving) draft.save(said);
    else said();
  };
  useShortcuts({ 'mod+s': save });
  return (
    <>
      {document.missing.length > 0 && !isChanged && <Notice title={say('missing')}><ul>{document.missing.map((part) => <li key={part}>{say(`part.${part}`)}</li>)}</ul></Notice>}
      {!isBehind && <Refusal problem={draft.problem} busy={isSaving} onDeclare={draft.declare} />}
      <DraftConflict document={document} draft={draft} />
      <SubmitProblem problem={submit.problem} onCheck={onCheck} />
      <div className={classes['sticky']}>
        <span className={classes['stickyNote']} role="status">{say(noteOf(draft, submit.waits))}</span>
        <Button busy={isSaving && !submit.isPending} disabled={!isChanged || isBehind} onClick={save}>{say('save')}</Button>
        {acts.includes('submit') && <Button kind="main" busy={submit.isPending || submit.waits} disabled={isSaving || isBehind || !submit.mayStart} onClick={submit.send}>{say('act.submit')}</Button>}
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
