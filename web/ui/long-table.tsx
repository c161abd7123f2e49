import { memo, useEffect, useRef, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react';
import classes from './long-table.module.css';
import { useVirtualRows } from './use-virtual-rows.ts';

export interface LongTableColumn {
  readonly head: string;
  /** Share of the width; on a narrow screen the table is pushed sideways and the first column stays. */
  readonly width: number;
  readonly centred: boolean;
}

interface LongTableProps<Row> {
  readonly label: string;
  readonly columns: readonly LongTableColumn[];
  readonly count: number;
  /** Language of what the cells say, where it is not the page's. */
  readonly lang?: string;
  /** Undefined while it is on its way; the same object as long as the row is the same. */
  readonly rowAt: (index: number) => Row | undefined;
  /** Must stay the same function: a row is drawn again only when something of it is another one. */
  readonly cellsOf: (row: Row) => readonly ReactNode[];
  readonly isQuiet: (row: Row) => boolean;
  /** Which rows are in view, or nearly so. */
  readonly onRange: (first: number, last: number) => void;
}

const ROW = 66;
const PIXELS = 4.85;

/** A table of any length: only the rows in view exist, the head and the first column stay. */
export function LongTable<Row>({ label, columns, count, lang, rowAt, cellsOf, isQuiet, onRange }: LongTableProps<Row>) {
  const frame = useRef<HTMLDivElement>(null);
  const { items, height, measure } = useVirtualRows(frame, count, ROW);
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => onRange(first, last), [onRange, first, last]);

  const template = columns.map(({ width }) => `minmax(0, ${width}fr)`).join(' ');
  const style = { '--columns': template, 'minWidth': Math.round(columns.reduce((sum, { width }) => sum + width, 0) * PIXELS) } as CSSProperties;
  return (
    <div ref={frame} className={classes['frame']} tabIndex={0} role="group" aria-label={label} onKeyDown={stepBetweenRows}>
      <div role="table" aria-label={label} aria-rowcount={count + 1} className={classes['table']} style={style}>
        <div role="rowgroup" className={classes['head']}>
          <div role="row" aria-rowindex={1} className={classes['row']}>
            {columns.map(({ head }) => <div key={head} role="columnheader" className={classes['headCell']}>{head}</div>)}
          </div>
        </div>
        <div role="rowgroup" className={classes['body']} style={{ height }} {...(lang === undefined ? {} : { lang })}>
          {items.map(({ index, key, start }) => (
            <LongTableRow<Row> key={key} index={index} start={start} columns={columns} row={rowAt(index)} cellsOf={cellsOf} isQuiet={isQuiet} measure={measure} />
          ))}
        </div>
      </div>
    </div>
  );
}

interface RowProps<Row> extends Pick<LongTableProps<Row>, 'columns' | 'cellsOf' | 'isQuiet'> {
  readonly index: number;
  readonly start: number;
  readonly row: Row | undefined;
  readonly measure: (element: HTMLElement | null) => void;
}

const LongTableRow = memo(function TableRow<Row>({ index, start, columns, row, cellsOf, isQuiet, measure }: RowProps<Row>) {
  const cells = row === undefined ? undefined : cellsOf(row);
  return (
    <div ref={measure} data-index={index} role="row" aria-rowindex={index + 2} className={classes['row']} data-quiet={row !== undefined && isQuiet(row)} style={{ top: start }}>
      {columns.map(({ head, centred }, at) => (
        <div key={head} role="cell" className={classes['cell']} data-centred={centred}>{cells === undefined ? <span className={classes['coming']} /> : cells[at]}</div>
      ))}
    </div>
  );
}) as <Row>(props: RowProps<Row> & { key: unknown }) => ReactNode;

/** From the link of one row to that of the next, with the arrow keys; elsewhere they push the table as usual. */
function stepBetweenRows(event: KeyboardEvent<HTMLDivElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const row = (event.target as Element).closest<HTMLElement>('a')?.closest<HTMLElement>('[data-index]');
  if (step === 0 || row === null || row === undefined) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-index] a')].toSorted((a, b) => indexOf(a) - indexOf(b));
  const next = step === 1 ? links.find((link) => indexOf(link) > indexOf(row)) : links.findLast((link) => indexOf(link) < indexOf(row));
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

const indexOf = (element: HTMLElement): number => Number(element.closest<HTMLElement>('[data-index]')?.dataset['index']);
