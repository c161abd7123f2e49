import type { Editor } from '@tiptap/core';
import { IconMessagePlus } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import { DRAFTING_LIMITS } from '#contract/drafting/limits.ts';
import { useMe } from '#web/features/identity/index.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Tool } from '#web/ui/toolbar.tsx';
import { anchorOf } from '../editor/anchors.ts';
import { markComments } from '../editor/comment-marks.ts';
import { commentTexts } from '../texts/comments.ts';
import { BodyText } from './body-text.tsx';
import { useRoom } from './room.tsx';

/** The main text or one appendix, with its comments marked in it. */
export function PartText({ part, label, head }: { part: string; label: string; head?: ReactNode }) {
  const say = useTexts(commentTexts);
  const { personId, name } = useMe();
  const { now, facts, hold, begin, choose } = useRoom();
  const editor = useRef<Editor | null>(null);
  const onEditor = useCallback((next: Editor | null) => {
    editor.current = next;
    hold(part, next);
  }, [hold, part]);
  useMarks(part);
  const comment = (): void => {
    if (editor.current === null) return;
    const { state } = editor.current;
    const passage = state.selection.empty ? lineAround(editor.current) : state.selection;
    const anchor = anchorOf(state, passage);
    if (anchor !== undefined && passage.from < passage.to) begin({ part, anchor, quote: state.doc.textBetween(passage.from, passage.to, ' ').slice(0, DRAFTING_LIMITS.quote) });
  };
  if (now?.open === undefined) return null;
  const { text, carets, turn } = now.open;
  const isAsked = now.problem?.code === 'secrecy/declaration-needed';
  const tool = facts?.mayComment === true && <Tool label={say('begin')} keys="Ctrl Alt M" onPress={comment}><IconMessagePlus size={18} /></Tool>;
  return (
    <BodyText key={turn} text={text} carets={carets} part={part} label={label} person={{ id: personId, name }} mayWrite={now.mayWrite && !isAsked} onEditor={onEditor} onComment={comment} onChosen={choose} tools={tool} head={head} />
  );
}

/** Nothing is selected: the line with the cursor is meant. */
function lineAround({ state: { selection } }: Editor): { from: number; to: number } {
  return { from: selection.$from.start(), to: selection.$from.end() };
}

function useMarks(part: string): void {
  const { editors, comments, chosen } = useRoom();
  const editor = editors.get(part);
  useEffect(() => {
    if (editor === undefined || editor.isDestroyed) return;
    const own = comments.flatMap(({ id, anchor, part: where, resolvedAt }) => (where === part && anchor !== null && resolvedAt === null ? [{ id, anchor }] : []));
    editor.view.dispatch(markComments(editor.state, own, chosen));
  }, [editor, comments, chosen, part]);
}
