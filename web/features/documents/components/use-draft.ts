import { useEffect, useRef } from 'react';
import { useAct } from '#web/lib/use-act.ts';
import { useKept } from '#web/lib/use-kept.ts';
import type { DraftFields, Outgoing } from '../api/types.ts';
import { useDropWhenRefused } from './refusal.tsx';

const isSame = (a: DraftFields, b: DraftFields): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The draft in the editor: kept on this device with every keystroke, on the server with every save. */
export function useDraft(document: Outgoing) {
  const { id, version, fields: saved } = document;
  const kept = useKept<{ fields: DraftFields; basedOn: number }>(`draft.${id}`, { fields: saved, basedOn: version });
  const { fields, basedOn } = kept.value;
  const isChanged = !isSame(fields, saved);
  const typed = useRef(fields);
  const shown = useRef(saved);
  const sent = useRef<{ fields: DraftFields; after: ((version: number) => void) | undefined }>(undefined);
  const accepted = useRef<DraftFields>(undefined);
  const save = useAct('documents', 'saveDraft', (outcome) => {
    accepted.current = sent.current?.fields;
    if (typed.current === accepted.current) kept.drop();
    else kept.set({ fields: typed.current, basedOn: outcome.version });
    sent.current?.after?.(outcome.version);
  });
  useDropWhenRefused(save.error, kept.drop);

  const { forget } = kept;
  useEffect(() => {
    typed.current = fields;
    if (shown.current === saved) return;
    // The server has a newer text: take it unless something has been typed since. It also tidies what it is sent.
    const isUntouched = fields === accepted.current || isSame(fields, shown.current);
    shown.current = saved;
    if (isUntouched) forget({ fields: saved, basedOn: version });
  }, [fields, saved, version, forget]);

  const send = (after: ((version: number) => void) | undefined, declaredNoSecret: boolean): void => {
    sent.current = { fields, after };
    save.mutate({ params: { id }, body: { version, fields, declaredNoSecret } });
  };
  return {
    fields,
    isChanged,
    /** Somebody saved a newer text after this one was begun; saving now puts this one in its place. */
    isBehind: isChanged && !save.isPending && basedOn < version,
    wasRestored: kept.wasRestored && isChanged,
    problem: save.error,
    isSaving: save.isPending,
    change: (part: Partial<DraftFields>) => kept.set({ fields: { ...fields, ...part }, basedOn: isChanged ? basedOn : version }),
    takeSaved: () => kept.forget({ fields: saved, basedOn: version }),
    restore: (text: DraftFields) => kept.set({ fields: text, basedOn: version }),
    /** Saves, then goes on with the version that came of it. */
    save: (after?: (version: number) => void) => send(after, false),
    /** Sends the same once more with the declaration. */
    declare: () => send(sent.current?.after, true),
  };
}

export type Draft = ReturnType<typeof useDraft>;
