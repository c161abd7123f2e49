import { Extension, InputRule } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { cleaned } from './pasted.ts';
import { plainHtml } from './pasted-html.ts';
import { backspace, become, besideTable, enter, step } from './steps.ts';
import { partBegun, partOf } from './typed-part.ts';

/** The longest beginning of a line that can be a number. */
const BEGINNING = /^.{1,40}$/u;

/** What an officer's keys do: numbers typed at the start of a line, Enter, Tab and Backspace, and what comes from the clipboard. */
export const Writing = Extension.create({
  name: 'writing',
  priority: 200,

  addInputRules: () => [new InputRule({
    find: (text) => {
      const part = BEGINNING.test(text) ? partBegun(text) : undefined;
      // Only what ends with the blank just typed: a number further back was left standing by the person.
      return part?.length === text.length ? { index: 0, text, data: { ...part } } : null;
    },
    handler: ({ state, range, match }) => {
      const part = match['data'] as ReturnType<typeof partBegun>;
      const { $from } = state.selection;
      const type = part === undefined ? undefined : state.schema.nodes[part.type];
      if (part === undefined || type === undefined || $from.depth !== 1 || range.from !== $from.start()) return null;
      state.tr.delete(range.from, range.to).setBlockType(range.from, range.from, type, part.attrs);
      return undefined;
    },
  })],

  addKeyboardShortcuts() {
    const { editor } = this;
    const run = (command: typeof enter) => (): boolean => command(editor.state, editor.view.dispatch, editor.view);
    let isLeaving = false;
    const tab = (by: 1 | -1) => (): boolean => {
      const mayLeave = isLeaving;
      isLeaving = false;
      return !mayLeave && run(step(by))();
    };
    return {
      Enter: () => run(headingTyped)() || run(enter)(),
      Backspace: run(backspace),
      ArrowDown: run(besideTable('after')),
      ArrowUp: run(besideTable('before')),
      Tab: tab(1),
      'Shift-Tab': tab(-1),
      // Nobody is caught in the text: after Escape, Tab leads on (WCAG 2.1.2).
      Escape: () => {
        isLeaving = true;
        return false;
      },
      'Mod-Alt-0': run(become('paragraph')),
      'Mod-Alt-1': run(become('article')),
      'Mod-Alt-2': run(become('clause')),
      'Mod-Alt-3': run(become('point')),
      'Mod-Alt-4': run(become('listItem', { depth: 1 })),
      'Mod-Alt-5': run(become('heading', { level: 'chapter' })),
      'Mod-Alt-6': run(become('heading', { level: 'section' })),
    };
  },

  addProseMirrorPlugins: () => [new Plugin({
    props: {
      transformPastedHTML: plainHtml,
      transformPasted: (slice, view) => cleaned(slice, view.state.selection.$from.parent.content.size > 0),
    },
  })],
});

/** "Chương II" on a line of its own becomes the heading; its title is written next. */
const headingTyped: typeof enter = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const line = $from.parent;
  const part = empty && $from.depth === 1 && line.type.name === 'paragraph' ? partOf(line.textContent) : undefined;
  if (part?.type !== 'heading' || part.length < line.textContent.length) return false;
  const type = state.schema.nodes['heading'];
  if (type === undefined) return false;
  dispatch?.(state.tr.delete($from.start(), $from.end()).setBlockType($from.start(), $from.start(), type, part.attrs));
  return true;
};
