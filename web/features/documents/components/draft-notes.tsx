import { useTexts } from '#web/lib/texts.ts';
import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { toast } from '#web/ui/toast.tsx';
import { outgoingTexts } from '../texts/outgoing.ts';
import type { Draft } from './use-draft.ts';

/** Text found on this device that the server does not have yet. */
export function DraftNotes({ draft }: { draft: Draft }) {
  const say = useTexts(outgoingTexts);
  if (!draft.wasRestored && !draft.isBehind) return null;
  const takeSaved = (): void => {
    const typed = draft.fields;
    draft.takeSaved();
    toast({ text: say('discarded'), undo: { label: say('undo'), act: () => draft.restore(typed) } });
  };
  return (
    <Notice tone={draft.isBehind ? 'warn' : 'info'} act={<Button small kind="quiet" onClick={takeSaved}>{say('useSaved')}</Button>}>
      {say(draft.isBehind ? 'stale' : 'restored')}
    </Notice>
  );
}
