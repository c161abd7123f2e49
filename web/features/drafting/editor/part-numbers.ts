import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Block } from '#contract/drafting/body.ts';
import { numberBlocks } from '#contract/drafting/numbering.ts';

/** The printed number of each block of the text, in order. */
export function numbersOf(text: Node): (string | null)[] {
  // The rule reads kind and attributes only, so that no text is copied at every keystroke.
  return numberBlocks(text.children.map((child) => ({ type: child.type.name, attrs: child.attrs }) as unknown as Block));
}

function drawn(text: Node): DecorationSet {
  const marks: Decoration[] = [];
  const numbers = numbersOf(text);
  text.forEach((child, offset, index) => {
    const number = numbers[index];
    if (number !== null && number !== undefined) marks.push(Decoration.node(offset, offset + child.nodeSize, { 'data-number': number }));
  });
  return DecorationSet.create(text, marks);
}

/** Draws the number before each điều, khoản and điểm: it follows from the order and is never typed. */
export const PartNumbers = Extension.create({
  name: 'partNumbers',
  addProseMirrorPlugins: () => {
    const key = new PluginKey<DecorationSet>('partNumbers');
    return [new Plugin<DecorationSet>({
      key,
      state: {
        init: (_, { doc }) => drawn(doc),
        apply: (change, before) => (change.docChanged ? drawn(change.doc) : before),
      },
      props: { decorations: (state) => key.getState(state) },
    })];
  },
});
