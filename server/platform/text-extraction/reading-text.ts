import type { ExtractedLine, ExtractedPage } from './extracted-text.ts';

/** Pages as one text for rules and search. */
export interface ReadingText {
  /** Lines by line feed, columns by tab, pages by form feed. */
  readonly text: string;
  readonly page1Lines: readonly string[];
  /** Headers, footers, text boxes, notes above the page and slanted text, of all pages. */
  readonly marginLines: readonly string[];
}

export function readingText(pages: readonly ExtractedPage[]): ReadingText {
  const rows = pages.map(({ lines }) => rowsOf(lines.filter(({ region }) => region === undefined)));
  const marginLines = pages.flatMap(({ lines }) => lines.filter(({ region }) => region !== undefined).map(({ text }) => text));
  return { text: rows.map((page) => page.join('\n')).join('\f'), page1Lines: rows[0] ?? [], marginLines };
}

/** Lines beside each other are one row. */
function rowsOf(lines: readonly ExtractedLine[]): string[] {
  const rows: { text: string; readonly first: ExtractedLine }[] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    if (row !== undefined && isBeside(row.first, line)) row.text += `\t${line.text}`;
    else rows.push({ text: line.text, first: line });
  }
  return rows.map(({ text }) => text);
}

/** Lines of DOCX have no box and so no neighbours. */
function isBeside(first: ExtractedLine, line: ExtractedLine): boolean {
  if (line.height === 0) return false;
  const [bottom, lineBottom] = [first.y + first.height, line.y + line.height];
  return line.x > first.x && Math.abs(bottom - lineBottom) <= 0.4 * Math.max(first.fontSize, line.fontSize);
}
