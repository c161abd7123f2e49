import { useEffect, useRef, useState } from 'react';
import { useAct } from '#web/lib/use-act.ts';
import { useKept } from '#web/lib/use-kept.ts';
import type { DraftFields, Outgoing } from '../api/types.ts';
import { DraftSender } from './draft-sender.ts';
import { afterArrival, isBehind, isSame, tidy, type DraftText, type SavedText } from './draft-text.ts';
import { useDropWhenRefused } from './refusal.tsx';
import { useAside } from './use-aside.ts';

/** The text in the editor: what is typed is kept on this device, what arrives from the server never replaces what was typed since. */
function useEditor(id: string, saved: SavedText, sent: () => DraftFields | undefined) {
  const { value: text, set, forget, drop, wasRestored } = useKept<DraftText>(`draft-fields.${id}`, { fields: saved.fields, basedOn: saved.version });
  /** What stands in the editor this very moment: an answer may come between a keystroke and the next drawing. */
  const now = useRef(text);
  const before = useRef(saved);
  const hold = (next: DraftText, isOnServer: boolean): void => {
    now.current = next;
    if (isOnServer) forget(next);
    else set(next);
  };
  const put = (next: DraftText): void => hold(next, isSame(next.fields, saved.fields));
  useEffect(() => {
    if (before.current.version === saved.version) return;
    const next = afterArrival(now.current, { before: before.current, now: saved, sent: sent() });
    before.current = saved;
    if (next !== now.current) put(next);
  });
  return { text, read: () => now.current, put, hold, drop, wasRestored };
}

/** The draft being written: on this device with every keystroke, on the server with every save. */
export function useDraft(document: Outgoing) {
  const { id, version, fields: { body: _, ...fields } } = document;
  const saved = { fields, version };
  const [sender] = useState(() => new DraftSender());
  const editor = useEditor(id, saved, () => sender.sent);
  const { text, read, put } = editor;
  const save = useAct('documents', 'saveDraft', (outcome) => {
    const next = { fields: read().fields, basedOn: outcome.version };
    editor.hold(next, sender.answered(next.fields, next.basedOn));
  });
  useEffect(() => sender.sendBy((sent, declaredNoSecret) =>
    save.mutate({ params: { id }, body: { version: sent.basedOn, fields: tidy(sent.fields), declaredNoSecret } }, { onError: () => sender.failed() })));
  const aside = useAside(id, text, { saved: fields, version, put });
  useDropWhenRefused(save.error, () => {
    editor.drop();
    aside.drop();
  });

  const isChanged = !isSame(text.fields, fields);
  return {
    fields: text.fields,
    isChanged,
    /** Somebody saved another text after this one was begun: the person chooses before anything is sent. */
    isBehind: isBehind(text, saved) && !save.isPending,
    wasRestored: editor.wasRestored && isChanged,
    aside,
    problem: save.error,
    isSaving: save.isPending,
    change: (part: Partial<DraftFields>) => put({ fields: { ...read().fields, ...part }, basedOn: isChanged ? read().basedOn : version }),
    takeSaved: () => put({ fields, basedOn: version }),
    restore: (typed: DraftFields) => put({ fields: typed, basedOn: version }),
    /** Saves, then goes on with the version that came of it. */
    save: (after: (version: number) => void) => sender.save(read(), after),
    /** Sends once more with the declaration. */
    declare: () => sender.declare(read()),
    clearProblem: save.reset,
  };
}

export type Draft = ReturnType<typeof useDraft>;
