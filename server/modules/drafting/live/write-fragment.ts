import { diffArrays } from 'diff';
import { XmlElement, type XmlFragment, XmlText } from 'yjs';
import type { Block, BodyDocument, Inline } from '#contract/drafting/body.ts';
import { visible } from '#contract/primitives.ts';
import { canonical } from '../rules/canonical.ts';
import { readFragment } from './read-fragment.ts';

type TextRun = Extract<Inline, { type: 'text' }>;
type Node = { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>>; readonly content?: readonly Node[] } | Block | Inline;

const isRun = (node: Node): node is TextRun => node.type === 'text';

/** Neighbouring runs are one `XmlText`, as Tiptap writes them. */
function textOf(runs: readonly TextRun[]): XmlText {
  const text = new XmlText();
  text.applyDelta(runs.map(({ text: insert, marks = [] }) => ({ insert: visible(insert), attributes: Object.fromEntries(marks.map(({ type }) => [type, {}])) })).filter(({ insert }) => insert !== ''));
  return text;
}

function elementOf(node: Node): XmlElement {
  const element = new XmlElement(node.type);
  const attributes = 'attrs' in node ? (node.attrs ?? {}) : {};
  for (const [key, value] of Object.entries(attributes)) if (value !== null) element.setAttribute(key, value as string);
  const children: (XmlElement | XmlText)[] = [];
  let runs: TextRun[] = [];
  const endRuns = (): void => {
    if (runs.length > 0) children.push(textOf(runs));
    runs = [];
  };
  for (const child of ('content' in node ? (node.content ?? []) : []) as readonly Node[]) {
    if (isRun(child)) runs.push(child);
    else {
      endRuns();
      children.push(elementOf(child));
    }
  }
  endRuns();
  element.insert(0, children);
  return element;
}

/**
 * Makes a fragment hold this text and touches only the blocks that differ, so that comments and carets in the others keep
 * their places. Call it inside one transaction of the document.
 */
export function writeFragment(fragment: XmlFragment, body: BodyDocument): void {
  const present = readFragment(fragment).content.map(canonical);
  if (present.length !== fragment.length) {
    fragment.delete(0, fragment.length);
    present.length = 0;
  }
  let at = 0;
  let next = 0;
  for (const { added, removed, count } of diffArrays(present, body.content.map(canonical))) {
    if (removed) fragment.delete(at, count);
    else {
      if (added) fragment.insert(at, body.content.slice(next, next + count).map(elementOf));
      at += count;
      next += count;
    }
  }
}
