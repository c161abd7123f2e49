import { useShortcuts } from '#web/lib/shortcuts.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { toast } from '#web/ui/toast.tsx';
import type { Outgoing } from '../api/types.ts';
import { outgoingTexts } from '../texts/outgoing.ts';
import classes from './documents.module.css';
import { ActProblem, Refusal } from './refusal.tsx';
import type { Draft } from './use-draft.ts';

/** Save and send for check, always in reach at the foot of the editor. */
export function DraftBar({ document, draft }: { document: Outgoing; draft: Draft }) {
  const say = useTexts(outgoingTexts);
  const { id, acts } = document;
  const submit = useAct('documents', 'submitDraft', () => toast({ text: say('submitted') }));
  const save = (): void => draft.save(() => toast({ text: say('saved') }));
  const send = (): void => {
    const pass = (version: number): void => submit.mutate({ params: { id }, body: { version } });
    if (draft.isChanged) draft.save(pass);
    else pass(document.version);
  };
  useShortcuts({ 'mod+s': save });
  return (
    <>
      {document.missing.length > 0 && !draft.isChanged && <Notice title={say('missing')}><ul>{document.missing.map((part) => <li key={part}>{say(`part.${part}`)}</li>)}</ul></Notice>}
      <Refusal problem={draft.problem} busy={draft.isSaving} onDeclare={draft.declare} />
      <ActProblem problem={submit.error} />
      <div className={classes['sticky']}>
        <span className={classes['stickyNote']} role="status">{say(draft.isChanged ? 'unsaved' : 'savedAt')}</span>
        <Button busy={draft.isSaving && !submit.isPending} disabled={!draft.isChanged} onClick={save}>{say('save')}</Button>
        {acts.includes('submit') && <Button kind="main" busy={submit.isPending} onClick={send}>{say('act.submit')}</Button>}
      </div>
    </>
  );
}
