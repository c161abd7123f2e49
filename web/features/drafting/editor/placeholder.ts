import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** What to do with an empty text, said in it. */
export const placeholder = (words: string) => Extension.create({
  name: 'placeholder',
  addProseMirrorPlugins: () => [new Plugin({
    props: {
      decorations: ({ doc }) => {
        const only = doc.firstChild;
        const isEmpty = doc.childCount === 1 && only?.type.name === 'paragraph' && only.content.size === 0;
        return isEmpty ? DecorationSet.create(doc, [Decoration.node(0, only.nodeSize, { class: 'is-empty', 'data-placeholder': words })]) : DecorationSet.empty;
      },
    },
  })],
});
