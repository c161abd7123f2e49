import { useCallback, useState } from 'react';
import type { Editor } from '@tiptap/core';
import { useMe } from '#web/features/identity/index.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Notice } from '#web/ui/notice.tsx';
import { SkeletonRows } from '#web/ui/skeleton.tsx';
import { useLiveText } from '../live/use-live-text.ts';
import { editorTexts } from '../texts/editor.ts';
import { liveTexts } from '../texts/live.ts';
import { BodyText } from './body-text.tsx';
import { LiveStatus } from './live-status.tsx';
import { TextRefusal, type RefusalView } from './text-refusal.tsx';

export interface DraftTextProps {
  /** The draft; its text has the same id. */
  readonly id: string;
  readonly Refusal: RefusalView;
}

/** The text of a draft, written live by whoever may. */
export function DraftText({ id, Refusal }: DraftTextProps) {
  const say = useTexts(editorTexts);
  const sayLive = useTexts(liveTexts);
  const { personId, name } = usePerson();
  const { live, now } = useLiveText(id);
  const [, setEditor] = useState<Editor | null>(null);
  const onEditor = useCallback((editor: Editor | null) => setEditor(editor), []);
  if (live === undefined || now === undefined) return <SkeletonRows label={say('loading')} rows={6} />;
  const { open, problem, mayWrite, wasRestored } = now;
  const isAsked = problem?.code === 'secrecy/declaration-needed';
  return (
    <>
      {wasRestored && <Notice>{sayLive('restored')}</Notice>}
      <TextRefusal live={live} now={now} Refusal={Refusal} />
      {open === undefined
        ? !now.isGone && <><SkeletonRows label={say('loading')} rows={6} />{now.isLost && <LiveStatus now={now} />}</>
        : <BodyText key={open.turn} {...open} part="body" label={say('body')} person={{ id: personId, name }} mayWrite={mayWrite && !isAsked} onEditor={onEditor} head={<LiveStatus now={now} />} />}
    </>
  );
}

function usePerson(): { readonly personId: string; readonly name: string } {
  const me = useMe();
  return { personId: me.personId, name: me.name };
}
