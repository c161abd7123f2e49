import type { PositionedLine, PositionedPage, PositionedText } from './reading-types.ts';

const PITCH = 18;
const LETTER = 6.1;

/**
 * Test builder: positioned lines from a picture of pages. `left | right` are the columns of the head and of the signature,
 * `= text` stands in the middle, an indented line is a paragraph's first, `~` keeps the row but prints nothing, `===` turns the page.
 */
export function picture(drawn: string): PositionedText {
  const sheets = drawn.replace(/^\n/u, '').split(/^===$\n?/mu);
  return { pages: sheets.map((sheet, at): PositionedPage => ({ number: at + 1, width: 595, height: 842, lines: sheet.split('\n').flatMap((row, line) => linesOf(row, 60 + line * PITCH)) })) };
}

function linesOf(row: string, y: number): PositionedLine[] {
  const [left = '', right] = row.split(/ \| | \|$|^\| /u);
  if (right !== undefined) return [...centred(left, 165, y), ...centred(right, 412, y)];
  if (row.startsWith('= ')) return centred(row.slice(2), 318, y);
  return row.trim() === '' || row === '~' ? [] : [aLine(row.trim(), row.startsWith('  ') ? 121 : 85, y)];
}

function centred(text: string, middle: number, y: number): PositionedLine[] {
  return text.trim() === '' ? [] : [aLine(text.trim(), middle - (text.trim().length * LETTER) / 2, y)];
}

const aLine = (text: string, x: number, y: number): PositionedLine => ({ text, x, y, width: text.length * LETTER, height: 13, fontSize: 13 });
