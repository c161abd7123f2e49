import type { BodyBlock, CellFacts } from './letter-facts.ts';

/** Blocks of plain words, for texts that are written in code or come without looks. */
export const plainParagraph = (text: string): BodyBlock => ({ kind: 'paragraph', runs: [{ text }] });

/** A bold line of its own at the paragraph indent. */
export const boldLine = (text: string): BodyBlock => ({ kind: 'paragraph', runs: [{ text, bold: true }] });

export const plainArticle = (label: string, text: string): BodyBlock => ({ kind: 'article', label, title: false, runs: [{ text }] });

/** A table with one row of heads, repeated on each page. */
export function plainTable(widths: readonly number[], head: readonly string[], rows: readonly (readonly string[])[]): BodyBlock {
  const cells = [head, ...rows].flatMap((row, y) =>
    widths.map((_, x): CellFacts => ({ x, y, colspan: 1, rowspan: 1, head: y === 0, paragraphs: [[{ text: row[x] ?? '' }]] })));
  return { kind: 'table', widths, headRows: 1, cells };
}
