import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { passageOf, type Anchor } from './anchors.ts';

export interface MarkedComment {
  readonly id: string;
  readonly anchor: Anchor;
}
interface Marks {
  readonly comments: readonly MarkedComment[];
  readonly active: string | undefined;
  readonly drawn: DecorationSet;
}

const key = new PluginKey<Marks>('commentMarks');

/** Says which passages have comments, and which of them is being read. */
export const markComments = (state: EditorState, comments: readonly MarkedComment[], active: string | undefined): Transaction =>
  state.tr.setMeta(key, { comments, active }).setMeta('addToHistory', false);

function draw(state: EditorState, comments: Marks['comments'], active: Marks['active']): DecorationSet {
  const marks = comments.flatMap(({ id, anchor }) => {
    const passage = passageOf(state, anchor);
    return passage === undefined ? [] : [Decoration.inline(passage.from, passage.to, { class: 'comment', 'data-comment': id, ...(id === active ? { 'data-active': '' } : {}) })];
  });
  return DecorationSet.create(state.doc, marks);
}

/** Passages that somebody has commented on; a press on one opens the comment. */
export const commentMarks = (onChosen: (id: string) => void) => Extension.create({
  name: 'commentMarks',
  addProseMirrorPlugins: () => [new Plugin<Marks>({
    key,
    state: {
      init: () => ({ comments: [], active: undefined, drawn: DecorationSet.empty }),
      apply: (change, before, _, state) => {
        const told = change.getMeta(key) as Pick<Marks, 'comments' | 'active'> | undefined;
        const { comments, active } = told ?? before;
        // What others type comes as whole pieces of text: their places are asked of the shared text, not mapped.
        if (told !== undefined || change.getMeta(ySyncPluginKey) !== undefined) return { comments, active, drawn: draw(state, comments, active) };
        return change.docChanged ? { comments, active, drawn: before.drawn.map(change.mapping, change.doc) } : before;
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.drawn,
      handleClick: (_, __, event) => {
        const id = event.target instanceof Element ? event.target.closest('[data-comment]')?.getAttribute('data-comment') : undefined;
        if (typeof id === 'string') onChosen(id);
        return false;
      },
    },
  })],
});
