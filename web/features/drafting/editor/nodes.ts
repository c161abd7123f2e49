import { mergeAttributes, Node } from '@tiptap/core';

/** One line of text with a place in the order of the document. Its number is drawn (part-numbers.ts) and never a part of it. */
const line = (name: string, tag: string) => ({
  name,
  group: 'block',
  content: 'inline*',
  defining: true,
  parseHTML: () => [{ tag: `${tag}[data-part="${name}"]`, priority: 60 }],
});

const attribute = (name: string, fallback: string | number, read: (said: string | null) => string | number) => ({
  [name]: {
    default: fallback,
    parseHTML: (element: HTMLElement) => read(element.getAttribute(`data-${name}`)),
    renderHTML: (attrs: Record<string, unknown>) => ({ [`data-${name}`]: attrs[name] }),
  },
});

const LEVELS = ['part', 'chapter', 'section', 'subsection'] as const;
export type HeadingLevel = (typeof LEVELS)[number];
const TAG = { part: 'h2', chapter: 'h3', section: 'h4', subsection: 'h5' } as const;
const levelOf = (said: unknown): HeadingLevel => LEVELS.find((level) => level === said) ?? 'chapter';

/** Phần, chương, mục, tiểu mục: an own centred line above its title. */
export const PartHeading = Node.create({
  ...line('heading', ':is(h2, h3, h4, h5)'),
  addAttributes: () => attribute('level', 'chapter', levelOf),
  renderHTML: ({ node, HTMLAttributes }) => [TAG[levelOf(node.attrs['level'])], mergeAttributes(HTMLAttributes, { 'data-part': 'heading' }), 0],
});

const paragraphLike = (name: string) => Node.create({
  ...line(name, 'p'),
  renderHTML: ({ HTMLAttributes }) => ['p', mergeAttributes(HTMLAttributes, { 'data-part': name }), 0],
});

/** Điều. */
export const Article = paragraphLike('article');
/** Khoản. */
export const Clause = paragraphLike('clause');
/** Điểm. */
export const Point = paragraphLike('point');

/** Gạch đầu dòng: "-" at depth 1, "+" at depth 2. */
export const ListItem = Node.create({
  ...line('listItem', 'p'),
  addAttributes: () => attribute('depth', 1, (said) => (said === '2' ? 2 : 1)),
  renderHTML: ({ HTMLAttributes }) => ['p', mergeAttributes(HTMLAttributes, { 'data-part': 'listItem' }), 0],
});

/** A new line inside the same part. */
export const LineBreak = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
  addKeyboardShortcuts() {
    const insert = (): boolean => this.editor.commands.insertContent({ type: 'hardBreak' });
    return { 'Shift-Enter': insert, 'Mod-Enter': insert };
  },
});
