import type { Editor } from '@tiptap/core';
import type { Passage } from '../editor/anchors.ts';

const smooth = (): ScrollBehavior => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth');

/** Selects a passage, brings it into sight and puts the cursor there. */
export function showPassage(editor: Editor, { from, to }: Passage): void {
  editor.commands.setTextSelection({ from, to });
  const { node } = editor.view.domAtPos(from);
  const element = node instanceof Element ? node : node.parentElement;
  element?.scrollIntoView({ block: 'center', behavior: smooth() });
  editor.view.dom.focus({ preventScroll: true });
}

/** Brings one block of the text into sight, by its place among them. */
export function showBlock(editor: Editor, index: number): void {
  const { doc } = editor.state;
  if (index < 0 || index >= doc.childCount) return;
  let start = 0;
  for (let at = 0; at < index; at += 1) start += doc.child(at).nodeSize;
  const end = start + doc.child(index).nodeSize;
  showPassage(editor, { from: start + 1, to: Math.max(start + 1, end - 1) });
}
