import { getSchema } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection, type Command } from '@tiptap/pm/state';
import { bodySchema } from './extensions.ts';
import { numbersOf } from './part-numbers.ts';

export const schema = getSchema(bodySchema);

/** Lines as a reader sees them: `article|Phạm vi`, `heading.chapter|Quy định chung`, `|` for a paragraph. */
export function textOf(...lines: readonly string[]): Node {
  const blocks = lines.map((line) => {
    const bar = line.indexOf('|');
    const [name = '', attr] = line.slice(0, bar).split('.');
    const words = line.slice(bar + 1);
    const attrs = name === 'heading' ? { level: attr } : name === 'listItem' ? { depth: Number(attr) } : {};
    return { type: name === '' ? 'paragraph' : name, attrs, ...(words === '' ? {} : { content: [{ type: 'text', text: words }] }) };
  });
  return schema.nodeFromJSON({ type: 'doc', content: blocks });
}

/** What is read: the printed number and the words of every line. */
export const read = (text: Node): string[] => text.children.map((line, index) => [numbersOf(text)[index], line.textContent].filter((part) => part !== null && part !== undefined).join(' '));

/** The text with the cursor in the given line, so many letters in. */
export function at(text: Node, line: number, letters = 0): EditorState {
  let start = 1;
  for (let before = 0; before < line; before += 1) start += text.child(before).nodeSize;
  return EditorState.create({ doc: text, selection: TextSelection.create(text, start + letters) });
}

/** The state after a key, or undefined when the key is not ours. */
export function after(state: EditorState, command: Command): EditorState | undefined {
  let next: EditorState | undefined;
  const isOurs = command(state, (change) => { next = state.apply(change); });
  return isOurs ? (next ?? state) : undefined;
}
