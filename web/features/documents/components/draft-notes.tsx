import { useEffect, useRef } from 'react';
import { useTexts } from '#web/lib/texts.ts';
import { Button } from '#web/ui/button.tsx';
import { Group } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { toast } from '#web/ui/toast.tsx';
import type { Outgoing } from '../api/types.ts';
import { outgoingTexts } from '../texts/outgoing.ts';
import { OtherText } from './other-text.tsx';
import type { Draft } from './use-draft.ts';

/** Text found on this device that the server does not have yet. */
export function DraftNotes({ draft }: { draft: Draft }) {
  const say = useTexts(outgoingTexts);
  if (!draft.wasRestored || draft.isBehind) return null;
  const takeSaved = (): void => {
    const typed = draft.fields;
    draft.takeSaved();
    toast({ text: say('discarded'), undo: { label: say('undo'), act: () => draft.restore(typed) } });
  };
  return <Notice act={<Button small kind="quiet" onClick={takeSaved}>{say('useSaved')}</Button>}>{say('restored')}</Notice>;
}

/** Two people have written: both texts are shown, and the person says which goes on. Neither is lost. */
export function DraftConflict({ document, draft }: { document: Outgoing; draft: Draft }) {
  const say = useTexts(outgoingTexts);
  const { aside, fields, isBehind } = draft;
  const question = useRef<HTMLDivElement>(null);
  // It stands below a text that may be long: whoever is asked should see the question.
  useEffect(() => {
    if (isBehind) question.current?.scrollIntoView({ block: 'center' });
  }, [isBehind]);
  const choose = (act: () => void) => (): void => {
    draft.clearProblem();
    act();
  };
  if (isBehind) {
    return (
      <div ref={question}><Notice tone="danger" title={say('stale')}>
        <p>{say('staleHint')}</p>
        <OtherText title={say('seeTheirs')} fields={document.fields} than={fields} />
        <Group gap="xs">
          <Button small onClick={choose(aside.keepMine)}>{say('keepMine')}</Button>
          <Button small onClick={choose(aside.takeTheirs)}>{say('takeTheirs')}</Button>
        </Group>
      </Notice></div>
    );
  }
  if (aside.text === null) return null;
  return (
    <Notice title={say(`aside.${aside.text.whose}`)}>
      <OtherText title={say('seeAside')} fields={aside.text.fields} than={fields} />
      <Group gap="xs">
        <Button small onClick={aside.swap}>{say('useAside')}</Button>
        <Button small kind="quiet" onClick={aside.forget}>{say('dropAside')}</Button>
      </Group>
    </Notice>
  );
}
