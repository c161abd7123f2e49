import { BODY_LIMITS, type Table } from '#contract/drafting/body.ts';
import { inlinesOf, trimmed, withoutOverallBold } from './read-inlines.ts';
import { childrenOf, type LeftOut, type WordNode } from './word-tree.ts';

type Cell = Table['content'][number]['content'][number];
const COLUMNS = BODY_LIMITS.tableColumns;

/** A table with its spans; heads are the rows that Word repeats. A table inside a cell becomes lines of that cell. */
export function readTable(node: WordNode, leave: (kind: LeftOut) => void): Table | undefined {
  const rows = childrenOf(node).filter(({ type }) => type === 'tableRow').slice(0, BODY_LIMITS.tableRows);
  const content = rows.map((row) => ({
    type: 'tableRow' as const, content: childrenOf(row).filter(({ type }) => type === 'tableCell').slice(0, COLUMNS).map((cell) => cellOf(cell, row.isHeader === true, leave)),
  }));
  return content.length === 0 ? undefined : { type: 'table', content };
}

function cellOf(cell: WordNode, isHead: boolean, leave: (kind: LeftOut) => void): Cell {
  const paragraphs = paragraphsIn(cell).slice(0, 50).map((paragraph) => {
    const inlines = trimmed(inlinesOf(paragraph, leave));
    const content = isHead ? withoutOverallBold(inlines) : inlines;
    return { type: 'paragraph' as const, ...(content.length === 0 ? {} : { content }) };
  });
  const span = (asked: number | undefined, most: number): number => Math.max(1, Math.min(asked ?? 1, most));
  return {
    type: isHead ? 'tableHeader' : 'tableCell', attrs: { colspan: span(cell.colSpan, COLUMNS), rowspan: span(cell.rowSpan, BODY_LIMITS.tableRows), colwidth: null },
    content: paragraphs.length === 0 ? [{ type: 'paragraph' }] : paragraphs,
  };
}

const paragraphsIn = (node: WordNode): WordNode[] => childrenOf(node).flatMap((child) => (child.type === 'paragraph' ? [child] : paragraphsIn(child)));
