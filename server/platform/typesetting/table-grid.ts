import type { Inline, Table } from '#contract/drafting/body.ts';
import type { CellFacts, Run, TableBlock } from './letter-facts.ts';
import { runsOf } from './runs-of.ts';

type Cell = Table['content'][number]['content'][number];
interface Placed {
  readonly cell: Cell | undefined;
  readonly x: number;
  readonly y: number;
  readonly colspan: number;
  readonly rowspan: number;
}

/** What a column may ask for at least and at most, in letters of text. */
const NARROW = 3;
const WIDE = 45;

/**
 * A table whose every field is covered once, as the layout needs it: spans that reach over the edge, over a neighbour or out
 * of the repeated head are cut, and what is not covered is an empty cell.
 */
export function tableBlock(table: Table): TableBlock {
  const headRows = Math.min(leadingHeads(table), table.content.length - 1);
  const placed = placedCells(table, headRows);
  const columns = placed.reduce((most, { x, colspan }) => Math.max(most, x + colspan), 1);
  const cells = [...placed, ...uncovered(placed, columns, table.content.length)].map(cellFacts);
  return { kind: 'table', widths: widthsOf(placed, columns), headRows, cells: cells.sort((one, other) => one.y - other.y || one.x - other.x) };
}

function leadingHeads(table: Table): number {
  const first = table.content.findIndex(({ content }) => content.length === 0 || content.some(({ type }) => type !== 'tableHeader'));
  return first === -1 ? table.content.length : first;
}

/** Cells take the next free field of their row, as in HTML. */
function placedCells(table: Table, headRows: number): Placed[] {
  const taken = new Set<string>();
  const placed: Placed[] = [];
  for (const [y, row] of table.content.entries()) {
    let x = 0;
    for (const cell of row.content) {
      while (taken.has(`${x} ${y}`)) x += 1;
      const lastRow = y < headRows ? headRows : table.content.length;
      const rowspan = Math.min(cell.attrs.rowspan, lastRow - y);
      const colspan = freeWidth(taken, { x, y, most: cell.attrs.colspan });
      for (const field of fieldsOf(x, y, { colspan, rowspan })) taken.add(field);
      placed.push({ cell, x, y, colspan, rowspan });
      x += colspan;
    }
  }
  return placed;
}

function freeWidth(taken: ReadonlySet<string>, { x, y, most }: { x: number; y: number; most: number }): number {
  let width = 1;
  while (width < most && !taken.has(`${x + width} ${y}`)) width += 1;
  return width;
}

function uncovered(placed: readonly Placed[], columns: number, rows: number): Placed[] {
  const covered = new Set(placed.flatMap(({ x, y, colspan, rowspan }) => fieldsOf(x, y, { colspan, rowspan })));
  const all = Array.from({ length: rows }, (_, y) => Array.from({ length: columns }, (__, x) => ({ x, y }))).flat();
  return all.filter(({ x, y }) => !covered.has(`${x} ${y}`)).map(({ x, y }) => ({ cell: undefined, x, y, colspan: 1, rowspan: 1 }));
}

const fieldsOf = (x: number, y: number, { colspan, rowspan }: { colspan: number; rowspan: number }): string[] =>
  Array.from({ length: rowspan }, (_, down) => Array.from({ length: colspan }, (__, right) => `${x + right} ${y + down}`)).flat();

function cellFacts({ cell, ...place }: Placed): CellFacts {
  return { ...place, head: cell?.type === 'tableHeader', paragraphs: (cell?.content ?? []).map(({ content = [] }): Run[] => runsOf(content)) };
}

/** As the writer drew them; a column that was never drawn is as wide as its text asks, within reason. */
function widthsOf(placed: readonly Placed[], columns: number): number[] {
  const drawn = Array.from({ length: columns }, (_, column) => drawnWidth(placed, column));
  if (drawn.every((width) => width !== undefined)) return drawn;
  return drawn.map((_, column) => Math.max(NARROW, ...placed.filter(({ x, colspan }) => x === column && colspan === 1).map(({ cell }) => wish(cell))));
}

function drawnWidth(placed: readonly Placed[], column: number): number | undefined {
  for (const { cell, x, colspan } of placed) {
    const width = x <= column && column < x + colspan ? cell?.attrs.colwidth?.[column - x] : undefined;
    if (width !== undefined) return width;
  }
  return undefined;
}

const wish = (cell: Cell | undefined): number => Math.min(WIDE, Math.max(0, ...(cell?.content ?? []).map(({ content = [] }) => lengthOf(content))));
const lengthOf = (inlines: readonly Inline[]): number => inlines.reduce((sum, inline) => sum + (inline.type === 'text' ? inline.text.length : 0), 0);
