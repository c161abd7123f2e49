import type { Editor } from '@tiptap/core';
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import { useComments, useTextFacts, type Comment, type TextFacts } from '../api/around-text.ts';
import type { Anchor } from '../editor/anchors.ts';
import { useEdition } from '../live/use-edition.ts';
import { useLiveText, type Live, type LiveNow } from '../live/use-live-text.ts';
import type { RefusalView } from './text-refusal.tsx';

/** A comment being begun: on a passage, or on the text as a whole. */
export interface Beginning {
  readonly part: string;
  readonly anchor: Anchor | null;
  readonly quote: string;
}

export interface Room {
  readonly id: string;
  readonly live: Live | undefined;
  readonly now: LiveNow | undefined;
  readonly facts: TextFacts | undefined;
  readonly comments: readonly Comment[];
  readonly Refusal: RefusalView;
  /** Another number whenever the server has a text that differs from the one before, a moment after the typing. */
  readonly edition: number;
  readonly editors: ReadonlyMap<string, Editor>;
  readonly hold: (part: string, editor: Editor | null) => void;
  /** The comment being read. */
  readonly chosen: string | undefined;
  readonly choose: (commentId: string | undefined) => void;
  readonly beginning: Beginning | undefined;
  readonly begin: (beginning: Beginning | undefined) => void;
  /** The text should be seen now, where something lies over it. */
  readonly uncover: () => void;
}

const RoomContext = createContext<Room | undefined>(undefined);

/** Whoever shows something of the text being drafted is inside its room. */
export function useRoom(): Room {
  const room = useContext(RoomContext);
  if (room === undefined) throw new Error('There is no draft around this part of the page');
  return room;
}

interface DraftingRoomProps {
  /** The draft; its text has the same id. */
  readonly id: string;
  readonly Refusal: RefusalView;
  /** Comments should be seen now: one was chosen in the text, or is being begun. */
  readonly onComments: () => void;
  readonly uncover: () => void;
  readonly children: ReactNode;
}

const NONE: readonly Comment[] = [];

/** One draft with everything around its text: the live line, comments, versions, appendices. */
export function DraftingRoom({ id, Refusal, onComments, uncover, children }: DraftingRoomProps) {
  const { live, now } = useLiveText(id);
  const { data: facts } = useTextFacts(id);
  const { data: found } = useComments(id);
  const edition = useEdition(now);
  const [editors, setEditors] = useState<ReadonlyMap<string, Editor>>(new Map());
  const [chosen, setChosen] = useState<string>();
  const [beginning, setBeginning] = useState<Beginning>();
  const hold = useCallback((part: string, editor: Editor | null) => setEditors((before) => {
    const next = new Map(before);
    if (editor === null) next.delete(part);
    else next.set(part, editor);
    return next;
  }), []);
  const choose = useCallback((commentId: string | undefined) => {
    setChosen(commentId);
    if (commentId !== undefined) onComments();
  }, [onComments]);
  const begin = useCallback((next: Beginning | undefined) => {
    setBeginning(next);
    if (next !== undefined) onComments();
  }, [onComments]);
  const comments = found?.comments ?? NONE;
  const room = useMemo(() => ({ id, live, now, facts, comments, Refusal, edition, editors, hold, chosen, choose, beginning, begin, uncover }),
    [id, live, now, facts, comments, Refusal, edition, editors, hold, chosen, choose, beginning, begin, uncover]);
  return <RoomContext value={room}>{children}</RoomContext>;
}
