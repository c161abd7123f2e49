import type { BodyBlock, CellFacts, TableBlock } from './letter-facts.ts';
import { breakableRuns } from './long-words.ts';

/** Letters on a line of the whole width, and lines that surely stand on one page. */
const LINE = 85;
const LINES = 25;
/** Rows held together by one cell. */
const ROWS = 6;

/** The same block with places in its longest words where a line may end, and with the rows named that may break. */
export function withRoomToBreak(block: BodyBlock) {
  if (block.kind !== 'table') return { ...block, runs: breakableRuns(block.runs) };
  const tall = new Set(block.cells.filter((cell) => isTall(block, cell)).flatMap(rowsOf));
  const breaks = (cell: CellFacts): boolean => cell.rowspan > ROWS || rowsOf(cell).some((row) => tall.has(row));
  const headRows = block.cells.some((cell) => cell.y < block.headRows && breaks(cell)) ? 0 : block.headRows;
  return { ...block, headRows, cells: block.cells.map((cell) => ({ ...cell, breaks: breaks(cell), paragraphs: cell.paragraphs.map(breakableRuns) })) };
}

const rowsOf = ({ y, rowspan }: CellFacts): number[] => Array.from({ length: rowspan }, (_, down) => y + down);

/** A row is kept on one page, unless a cell of it needs about that much: then it must break, or words would be lost. */
function isTall({ widths }: TableBlock, { x, colspan, paragraphs }: CellFacts): boolean {
  const share = widths.slice(x, x + colspan).reduce((sum, width) => sum + width, 0) / widths.reduce((sum, width) => sum + width, 0);
  const perLine = Math.max(1, Math.floor(LINE * share) - 2);
  const lines = paragraphs.reduce((sum, runs) => sum + Math.ceil((runs.reduce((length, { text }) => length + text.length, 0) + 1) / perLine), 0);
  return lines > LINES;
}
