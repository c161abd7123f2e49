import type { Node, NodeType } from '@tiptap/pm/model';
import { TextSelection, type Command, type EditorState, type Transaction } from '@tiptap/pm/state';
import { splitBlockAs } from '@tiptap/pm/commands';

interface Kind {
  readonly name: string;
  readonly attrs: Readonly<Record<string, unknown>> | null;
}
const kind = (name: string, attrs: Kind['attrs'] = null): Kind => ({ name, attrs });
const PARAGRAPH = kind('paragraph');

/** From the outside in: điều, khoản, điểm, "-", "+". */
const LADDER: readonly Kind[] = [kind('article'), kind('clause'), kind('point'), kind('listItem', { depth: 1 }), kind('listItem', { depth: 2 })];

const rungOf = (node: Node): number => LADDER.findIndex(({ name, attrs }) => node.type.name === name && (attrs === null || attrs['depth'] === node.attrs['depth']));

/** The line the cursor stands in, when it is a line of the text itself and not of a table. */
function ownLine(state: EditorState): Node | undefined {
  const { $from, $to } = state.selection;
  return $from.depth === 1 && $from.sameParent($to) && $from.parent.isTextblock ? $from.parent : undefined;
}

function turn({ schema, selection, tr }: EditorState, to: Kind): Transaction {
  const type = schema.nodes[to.name] as NodeType;
  return tr.setBlockType(selection.from, selection.to, type, to.attrs).scrollIntoView();
}

interface OwnLine {
  readonly node: Node;
  readonly at: number;
}

/** The lines of the text itself, not of its tables, that the selection touches. */
function selectedLines({ doc, selection }: EditorState): OwnLine[] {
  const lines: OwnLine[] = [];
  doc.nodesBetween(selection.from, selection.to, (node, at, parent) => {
    if (parent === doc && node.isTextblock) lines.push({ node, at });
    return parent === null;
  });
  return lines;
}

/** Tab: one step in; Shift-Tab: one step out. Of everything that is selected, each line from where it stands. */
export const step = (by: 1 | -1): Command => (state, dispatch) => {
  const lines = selectedLines(state).filter(({ node }) => rungOf(node) >= 0);
  if (lines.length === 0) return false;
  const change = state.tr;
  for (const { node, at } of lines) {
    const next = LADDER[rungOf(node) + by];
    if (next !== undefined) change.setNodeMarkup(at, state.schema.nodes[next.name], next.attrs);
  }
  // Further in than "+" nothing moves, and the key is still ours: Escape first, and Tab leads on.
  if (!change.docChanged && by === -1) return false;
  dispatch?.(change.scrollIntoView());
  return true;
};

/** Where somebody who presses Enter on an empty line wants to be: one step further out. */
function outOf(state: EditorState, line: Node): Kind {
  const { doc, selection } = state;
  const before = doc.children.slice(0, selection.$from.index(0)).reverse();
  const rung = rungOf(line);
  if (line.type.name === 'listItem') {
    if (line.attrs['depth'] === 2) return kind('listItem', { depth: 1 });
    const above = before.find((each) => each.type.name !== 'listItem');
    return above !== undefined && rungOf(above) > 0 ? kind(above.type.name) : PARAGRAPH;
  }
  const next = LADDER[rung - 1];
  return next !== undefined && before.some((each) => each.type.name === next.name) ? next : PARAGRAPH;
}

/** What the next line is when somebody presses Enter at the end of one. */
const AFTER: Readonly<Record<string, string>> = { article: 'paragraph', part: 'paragraph', chapter: 'article', section: 'article', subsection: 'article' };

export const enter: Command = (state, dispatch, view) => {
  const line = ownLine(state);
  if (line === undefined) return false;
  const isHeading = line.type.name === 'heading';
  if (rungOf(line) < 0 && !isHeading) return false;
  if (line.content.size === 0) {
    dispatch?.(turn(state, isHeading ? PARAGRAPH : outOf(state, line)));
    return true;
  }
  const { schema } = state;
  return splitBlockAs((node, atEnd) => {
    const next = atEnd ? AFTER[isHeading ? String(node.attrs['level']) : node.type.name] : undefined;
    return next === undefined ? { type: node.type, attrs: node.attrs } : { type: schema.nodes[next] as NodeType };
  })(state, dispatch, view);
};

/** Backspace at the beginning first takes the number away; the words stay. */
export const backspace: Command = (state, dispatch) => {
  const line = ownLine(state);
  if (line === undefined || line.type.name === 'paragraph' || !state.selection.empty || state.selection.$from.parentOffset > 0) return false;
  dispatch?.(turn(state, PARAGRAPH));
  return true;
};

/** Makes the selected lines lines of one kind; pressed once more they are paragraphs again. */
export const become = (name: string, attrs: Kind['attrs'] = null): Command => (state, dispatch) => {
  const type = state.schema.nodes[name] as NodeType;
  const lines = selectedLines(state);
  if (lines.length === 0) return false;
  const isSo = lines.every(({ node }) => node.hasMarkup(type, attrs ?? undefined));
  const change = state.tr;
  for (const { at } of lines) change.setNodeMarkup(at, isSo ? state.schema.nodes['paragraph'] : type, isSo ? null : attrs);
  dispatch?.(change.scrollIntoView());
  return true;
};

/** The table at the very beginning or end of the text, when the cursor stands in its outermost row. */
function isAtEdge({ doc, selection: { $from, empty } }: EditorState, side: 'before' | 'after'): boolean {
  if (!empty || $from.depth < 3 || $from.node(1).type.name !== 'table') return false;
  const [table, row] = [$from.index(0), $from.index(1)];
  return side === 'before' ? table === 0 && row === 0 : table === doc.childCount - 1 && row === $from.node(1).childCount - 1;
}

/** A line before or after such a table, where no cursor could go otherwise. */
export const besideTable = (side: 'before' | 'after'): Command => (state, dispatch) => {
  const paragraph = state.schema.nodes['paragraph']?.create();
  if (paragraph === undefined || !isAtEdge(state, side)) return false;
  const { $from } = state.selection;
  const at = side === 'after' ? $from.after(1) : $from.before(1);
  const change = state.tr.insert(at, paragraph);
  dispatch?.(change.setSelection(TextSelection.create(change.doc, at + 1)).scrollIntoView());
  return true;
};
