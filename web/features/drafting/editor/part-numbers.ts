import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Block } from '#contract/drafting/body.ts';
import { numberBlocks } from '#contract/drafting/numbering.ts';
import { isTitleText } from '#contract/drafting/title.ts';

/** The printed number of each block of the text, in order. */
export function numbersOf(text: Node): (string | null)[] {
  // The rule reads kind and attributes only, so that no text is copied at every keystroke.
  return numberBlocks(text.children.map((child) => ({ type: child.type.name, attrs: child.attrs }) as unknown as Block));
}

const WITHOUT = ['heading', 'article'];

/** The words of a điều are its title when something stands below them (Decree 30/2020, Appendix I Part I §II.6). */
function isTitle(text: Node, index: number): boolean {
  const line = text.child(index);
  const next = index + 1 < text.childCount ? text.child(index + 1) : undefined;
  return line.type.name === 'article' && next !== undefined && !WITHOUT.includes(next.type.name) && isTitleText(line.textContent);
}

function drawn(text: Node): DecorationSet {
  const marks: Decoration[] = [];
  const numbers = numbersOf(text);
  text.forEach((child, offset, index) => {
    const number = numbers[index];
    if (number === null || number === undefined) return;
    const title = isTitle(text, index) ? { 'data-title': '' } : {};
    marks.push(Decoration.node(offset, offset + child.nodeSize, { 'data-number': number, ...title }));
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
