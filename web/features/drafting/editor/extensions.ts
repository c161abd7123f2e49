import type { Attributes, Extensions } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { Italic } from '@tiptap/extension-italic';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { Text } from '@tiptap/extension-text';
import { Underline } from '@tiptap/extension-underline';
import { Article, Clause, LineBreak, ListItem, PartHeading, Point } from './nodes.ts';
import { PartNumbers } from './part-numbers.ts';
import { Writing } from './writing.ts';

// Lines of a cell are paragraphs: the parts of a document have their numbers outside tables. How a cell is set is decided by the page.
const cell = { content: 'paragraph+' };
const OWN = ['colspan', 'rowspan', 'colwidth'];
const ownOf = (attributes: Attributes | undefined): Attributes => Object.fromEntries(Object.entries(attributes ?? {}).filter(([name]) => OWN.includes(name)));

/** Nodes and marks of contract/drafting/body.ts. */
export const bodySchema: Extensions = [
  Document, Text, Paragraph.extend({ parseHTML: () => [{ tag: 'p' }, { tag: 'h1, h2, h3, h4, h5, h6', priority: 40 }] }),
  PartHeading, Article, Clause, Point, ListItem, LineBreak, Bold, Italic, Underline,
  Table.configure({ resizable: true, cellMinWidth: 48, lastColumnResizable: false }), TableRow,
  TableCell.extend({ ...cell, addAttributes() { return ownOf(this.parent?.()); } }),
  TableHeader.extend({ ...cell, addAttributes() { return ownOf(this.parent?.()); } }),
];

/** What is typed in Markdown elsewhere is a number or a sign here. */
export const INPUT_RULES = [Writing];

/** Everything but what connects the text with others. */
export const bodyExtensions: Extensions = [...bodySchema, PartNumbers, Writing];
