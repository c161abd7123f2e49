import { ContentAny, ContentFormat, ContentString, ContentType, type Item, XmlElement, type XmlFragment, XmlText } from 'yjs';
import type { Block, BodyDocument, Inline } from '#contract/drafting/body.ts';
import { visible } from '#contract/primitives.ts';

/** The shared document holds something that is no text of `contract/drafting/body.ts`. */
export class NotAText extends Error {
  override readonly name = 'NotAText';
}

type MarkType = 'bold' | 'italic' | 'underline';
const MARKS: readonly MarkType[] = ['bold', 'italic', 'underline'];
const LEVELS = ['part', 'chapter', 'section', 'subsection'] as const;
const PLAIN_LINES = ['paragraph', 'article', 'clause', 'point'] as const;

const isOneOf = <Word extends string>(words: readonly Word[], value: unknown): value is Word => (words as readonly unknown[]).includes(value);

function refuse(): never {
  throw new NotAText('not a text');
}

/** What stands in a fragment, element or text now. Walked item by item: what the readers of Yjs leave out would be kept unseen. */
function* standing(parent: XmlFragment | XmlElement | XmlText): Generator<Item> {
  for (let item = parent._start; item !== null; item = item.right) if (!item.deleted) yield item;
}

function* childrenOf(parent: XmlFragment | XmlElement): Generator<XmlElement | XmlText> {
  for (const { content } of standing(parent)) {
    if (!(content instanceof ContentType)) refuse();
    const { type } = content;
    if (type instanceof XmlElement || type instanceof XmlText) yield type;
    else refuse();
  }
}

/** The attributes of an element; an unknown one is refused, a deleted one too: its name stays, and nobody would see it. */
function attributesOf(element: XmlElement, known: readonly string[]): Record<string, unknown> {
  const attributes: Record<string, unknown> = {};
  for (const [key, item] of element._map) {
    if (!known.includes(key)) refuse();
    if (item.deleted) continue;
    if (!(item.content instanceof ContentAny) || item.content.arr.length !== 1) refuse();
    attributes[key] = item.content.arr[0];
  }
  return attributes;
}

/** A mark begins with `true` or an empty object and ends with null. */
function isMarkOn(value: unknown): boolean {
  if (value === null || value === false) return false;
  if (value === true || (typeof value === 'object' && Object.keys(value).length === 0)) return true;
  return refuse();
}

function readText(text: XmlText): Inline[] {
  if (text._map.size > 0) refuse();
  const on = new Set<MarkType>();
  const runs: { text: string; marks: string }[] = [];
  for (const { content } of standing(text)) {
    if (content instanceof ContentFormat) {
      if (!isOneOf(MARKS, content.key)) refuse();
      if (isMarkOn(content.value)) on.add(content.key);
      else on.delete(content.key);
    } else if (content instanceof ContentString) {
      const marks = MARKS.filter((mark) => on.has(mark)).join(' ');
      const last = runs.at(-1);
      if (last?.marks === marks) last.text += content.str;
      else runs.push({ text: content.str, marks });
    } else refuse();
  }
  return runs.flatMap(({ text: written, marks }) => runOf(visible(written).replaceAll(/[\r\n]+/gu, ' '), marks));
}

function runOf(text: string, marks: string): Inline[] {
  if (text === '') return [];
  return [marks === '' ? { type: 'text', text } : { type: 'text', text, marks: marks.split(' ').map((type) => ({ type: type as MarkType })) }];
}

function readLine(element: XmlElement): { content?: Inline[] } {
  const content: Inline[] = [];
  for (const child of childrenOf(element)) {
    if (child instanceof XmlText) content.push(...readText(child));
    else if (child.nodeName === 'hardBreak' && child._start === null) {
      attributesOf(child, []);
      content.push({ type: 'hardBreak' });
    } else refuse();
  }
  return content.length === 0 ? {} : { content };
}

function readParagraph(element: XmlElement | XmlText): { type: 'paragraph'; content?: Inline[] } {
  if (!(element instanceof XmlElement) || element.nodeName !== 'paragraph') return refuse();
  attributesOf(element, []);
  return { type: 'paragraph', ...readLine(element) };
}

type Table = Extract<Block, { type: 'table' }>;
type Cell = Table['content'][number]['content'][number];

const isCount = (value: unknown, most: number): value is number => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= most;
const MAX_WIDTH = 5000;
const isWidths = (value: unknown): value is number[] | null => value === null || (Array.isArray(value) && value.length <= 20 && value.every((width) => isCount(width, MAX_WIDTH)));

function readCell(element: XmlElement | XmlText): Cell {
  if (!(element instanceof XmlElement) || !isOneOf(['tableCell', 'tableHeader'] as const, element.nodeName)) return refuse();
  const { colspan = 1, rowspan = 1, colwidth = null } = attributesOf(element, ['colspan', 'rowspan', 'colwidth']);
  if (!isCount(colspan, 20) || !isCount(rowspan, 1000) || !isWidths(colwidth)) return refuse();
  const paragraphs = [...childrenOf(element)].map(readParagraph);
  return { type: element.nodeName, attrs: { colspan, rowspan, colwidth }, content: paragraphs.length === 0 ? [{ type: 'paragraph' }] : paragraphs };
}

/** A table that lost its last row, or a row its last cell, in two hands at once is left out until somebody mends it. */
function readTable(element: XmlElement): Table[] {
  attributesOf(element, []);
  const rows = [...childrenOf(element)].map((row) => {
    if (!(row instanceof XmlElement) || row.nodeName !== 'tableRow') return refuse();
    attributesOf(row, []);
    return { type: 'tableRow' as const, content: [...childrenOf(row)].map(readCell) };
  });
  return rows.length === 0 ? [] : [{ type: 'table', content: rows }];
}

function readBlock(element: XmlElement | XmlText): Block[] {
  if (!(element instanceof XmlElement)) return refuse();
  const { nodeName } = element;
  if (nodeName === 'table') return readTable(element);
  if (nodeName === 'heading') {
    const { level } = attributesOf(element, ['level']);
    return isOneOf(LEVELS, level) ? [{ type: 'heading', attrs: { level }, ...readLine(element) }] : refuse();
  }
  if (nodeName === 'listItem') {
    const { depth = 1 } = attributesOf(element, ['depth']);
    return depth === 1 || depth === 2 ? [{ type: 'listItem', attrs: { depth }, ...readLine(element) }] : refuse();
  }
  if (!isOneOf(PLAIN_LINES, nodeName)) return refuse();
  attributesOf(element, []);
  return [{ type: nodeName, ...readLine(element) }];
}

/** The text that a fragment of the shared document holds; throws `NotAText` at anything else, hidden or not. */
export function readFragment(fragment: XmlFragment): BodyDocument {
  if (fragment._map.size > 0) refuse();
  return { type: 'doc', content: [...childrenOf(fragment)].flatMap(readBlock) };
}
