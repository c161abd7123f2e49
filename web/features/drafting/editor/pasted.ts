import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { partOf } from './typed-part.ts';

/** A node without the first characters of its text. */
function withoutStart(node: Node, length: number): Fragment {
  return node.content.cut(Math.min(length, node.content.size));
}

/** The text a line begins with, before any line break in it. */
function beginning(node: Node): string {
  const first = node.textBetween(0, Math.min(node.content.size, 60), undefined, '\n');
  return first.replaceAll(/[\u00A0\t]/gu, ' ');
}

function asPart(node: Node): Node {
  if (node.type.name !== 'paragraph') return node;
  const blanks = /^\s*/u.exec(beginning(node))?.[0].length ?? 0;
  const found = partOf(beginning(node).slice(blanks));
  if (found === undefined) return blanks === 0 ? node : node.copy(withoutStart(node, blanks));
  const type = node.type.schema.nodes[found.type];
  return type === undefined ? node : type.create(found.attrs, withoutStart(node, blanks + found.length));
}

/** The title of a chapter stands on its own line in most files: here it is the text of the heading. */
function joined(nodes: readonly Node[]): Node[] {
  const result: Node[] = [];
  for (const node of nodes) {
    const before = result.at(-1);
    const isTitle = before?.type.name === 'heading' && before.content.size === 0 && node.type.name === 'paragraph';
    if (isTitle) result[result.length - 1] = before.copy(node.content);
    else result.push(node);
  }
  return result;
}

const isBlank = (node: Node): boolean => node.type.name === 'paragraph' && node.textContent.trim() === '';

/**
 * What comes from elsewhere, made of the parts of a document: "Điều 3.", "1.", "đ)" at the beginning of a line become the kind of
 * the line. A single line pasted into a sentence stays words.
 */
export function cleaned(slice: Slice, intoWords: boolean): Slice {
  const { content } = slice;
  if (content.childCount === 0 || !content.child(0).isBlock || (content.childCount === 1 && intoWords)) return slice;
  const lines = content.content.filter((node) => !isBlank(node)).map(asPart);
  if (lines.length === 0) return slice;
  const result = Fragment.from(joined(lines));
  const open = (node: Node | null, depth: number): number => (node?.isTextblock ? Math.min(1, depth) : 0);
  return new Slice(result, open(result.firstChild, slice.openStart), open(result.lastChild, slice.openEnd));
}
