import { decodeTcvn3, decodeVni, looksTcvn3, looksVni } from './legacy-encodings.ts';
import { joinSpacedCapitals, plainLetters, visibleLetters } from './normalise.ts';

/** A stretch of one line between tabs, rules of a table, or wide gaps. */
export interface Cell {
  readonly text: string;
  /** Parted from the cell before by spaces alone, so that it may yet be the same phrase: “MẬT    KHẨU”. */
  readonly afterGap: boolean;
}

export interface Line {
  readonly cells: readonly Cell[];
  /** The cells joined by “ | ”. */
  readonly text: string;
  readonly lower: string;
  /** Stamps of level count here: top of page 1, header, footer, text box. */
  readonly inStampZone: boolean;
}

/** One way to read a text. Where the encoding lost capitals, small letters count as capitals. */
export interface Reading {
  readonly lines: readonly Line[];
  readonly capitalsLost: boolean;
}

export interface ReadingOptions {
  /** Lines from the top that are stamp zone; lines at a form feed (page break) are as well. */
  readonly zoneLines: number;
}

const NO_LINE: Line = { cells: [], text: '', lower: '', inStampZone: false };

/** The line at a place; beyond either end an empty one. */
export const lineAt = (lines: readonly Line[], index: number): Line => lines[index] ?? NO_LINE;

/** The text of a cell, or nothing where there is none. */
export const cellAt = ({ cells }: Line, index: number): string => cells[index]?.text ?? '';

const LINE_BREAK = /\r\n|[\n\r\u000b\u0085\u2028\u2029]/u;
/** How many lines above and below a page break are taken for header and footer. */
const MARGIN_LINES = 2;

/** The text as it stands and, where it smells of a legacy font, as that font would show it. */
export function readingsOf(text: string, options: ReadingOptions): Reading[] {
  const readings: Reading[] = [{ lines: linesOf(plainLetters(text), options), capitalsLost: false }];
  const visible = visibleLetters(text);
  if (looksTcvn3(visible)) readings.push({ lines: linesOf(plainLetters(decodeTcvn3(visible)), options), capitalsLost: true });
  if (looksVni(visible)) readings.push({ lines: linesOf(plainLetters(decodeVni(visible)), options), capitalsLost: false });
  return readings;
}

function linesOf(text: string, { zoneLines }: ReadingOptions): Line[] {
  const lines: Line[] = [];
  for (const page of text.split('\f')) {
    const written = page.split(LINE_BREAK).map(cellsOf).filter((cells) => cells.length > 0);
    const first = lines.length;
    const isPaged = first > 0 || page.length < text.length;
    for (const [index, cells] of written.entries()) {
      const inMargin = isPaged && (index < MARGIN_LINES || index >= written.length - MARGIN_LINES);
      const joined = cells.map((cell) => cell.text).join(' | ');
      lines.push({ cells, text: joined, lower: joined.toLowerCase(), inStampZone: first + index < zoneLines || inMargin });
    }
  }
  return lines;
}

const CELL_BORDER = /[\t|¦\u2500-\u257f]/u;
const WIDE_GAP = / {3,}/u;

/** Letter-spaced capitals are joined first: the wide gaps between their words are no borders of cells. */
function cellsOf(line: string): Cell[] {
  const cells: Cell[] = [];
  for (const bordered of line.split(CELL_BORDER)) {
    let afterGap = false;
    for (const part of joinSpacedCapitals(bordered).split(WIDE_GAP)) {
      const text = part.replace(/ {2,}/gu, ' ').trim();
      if (text === '') continue;
      cells.push({ text, afterGap });
      afterGap = true;
    }
  }
  return cells;
}
