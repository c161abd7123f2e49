import { useEffect, useLayoutEffect, useRef, useState, type FocusEvent, type MouseEvent, type ReactNode } from 'react';
import { useShortcuts } from '#web/lib/shortcuts.ts';
import { asSentence } from './as-sentence.ts';
import { placeOf, step, type Cursor } from './cursor.ts';
import classes from './row-list.module.css';

export interface RowParts {
  readonly lead: ReactNode;
  readonly title: string;
  /** The title with marks, where it has some. */
  readonly shown?: ReactNode;
  readonly context: string;
  readonly note?: ReactNode;
  readonly marks?: ReactNode;
  readonly aside?: ReactNode;
}
interface RowListProps<Row extends { readonly id: string }> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly narrow: boolean;
  readonly isOpened: (row: Row) => boolean;
  readonly hrefOf: (row: Row) => string;
  readonly onOpen: (row: Row) => void;
  readonly render: (row: Row) => RowParts;
}

/** A list of links that j, k and Enter walk through; every row is a real link, so it opens in a new tab too. */
export function RowList<Row extends { readonly id: string }>({ label, rows, narrow, isOpened, hrefOf, onOpen, render }: RowListProps<Row>) {
  const [cursor, setCursor] = useState<Cursor>();
  const list = useRef<HTMLUListElement>(null);
  const opened = rows.findIndex(isOpened);
  const at = cursor === undefined ? opened : placeOf(rows, cursor);
  const isInside = useRef(false);
  const rowAt = (id: string): HTMLAnchorElement | null | undefined => list.current?.querySelector<HTMLAnchorElement>(`[data-row="${id}"]`);

  const move = (by: number): void => {
    const next = step(rows, at, by);
    if (next === undefined) return;
    setCursor(next);
    const row = rowAt(next.id);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  };
  useShortcuts({ j: () => move(1), k: () => move(-1), Enter: rows[at] === undefined ? undefined : () => onOpen(rows[at] as Row) });
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [opened]);

  // A row that moves or goes takes the focus with it into nowhere; the reader stays at the same place of the list.
  const standing = cursor === undefined ? undefined : rows[at]?.id;
  useLayoutEffect(() => {
    if (isInside.current && standing !== undefined && document.activeElement === document.body) rowAt(standing)?.focus({ preventScroll: true });
  });
  const onFocus = (row: Row, index: number): void => {
    isInside.current = true;
    setCursor({ id: row.id, index });
  };
  const onLeave = ({ relatedTarget }: FocusEvent): void => {
    // Without a next holder the focus was lost, not taken elsewhere; a click on nothing counts as leaving at the next press of a key.
    if (relatedTarget !== null && list.current?.contains(relatedTarget) !== true) isInside.current = false;
  };

  const onClick = (row: Row) => (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onOpen(row);
  };
  return (
    <ul ref={list} className={classes['list']} aria-label={label} data-narrow={narrow}>
      {rows.map((row, index) => {
        const { lead, title, shown, context, note, marks, aside } = render(row);
        return (
          <li key={row.id}>
            <a className={classes['row']} href={hrefOf(row)} data-row={row.id} aria-current={isOpened(row)} onClick={onClick(row)} onFocus={() => onFocus(row, index)} onBlur={onLeave}>
              <span className={classes['top']}>{lead}<span className={classes['marks']}>{marks}</span>{!narrow && <span className={classes['aside']}>{aside}</span>}</span>
              <span className={classes['title']}>{shown ?? asSentence(title)}</span>
              <span className={classes['context']}>{context}</span>
              {note !== null && note !== undefined && <span className={classes['note']}>{note}</span>}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
