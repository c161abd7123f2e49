import { useEffect, useRef, useState, type MouseEvent, type ReactNode } from 'react';
import { useShortcuts } from '#web/lib/shortcuts.ts';
import { asSentence } from './as-sentence.ts';
import classes from './row-list.module.css';

export interface RowParts {
  readonly lead: ReactNode;
  readonly title: string;
  readonly context: string;
  readonly note?: string | null;
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
  const [cursor, setCursor] = useState<string>();
  const list = useRef<HTMLUListElement>(null);
  const opened = rows.findIndex(isOpened);
  const at = cursor === undefined ? opened : rows.findIndex(({ id }) => id === cursor);

  const move = (step: number): void => {
    const next = rows[Math.min(Math.max(at + step, 0), rows.length - 1)];
    if (next === undefined) return;
    setCursor(next.id);
    list.current?.querySelector<HTMLAnchorElement>(`[data-row="${next.id}"]`)?.focus();
  };
  useShortcuts({ j: () => move(1), k: () => move(-1), Enter: rows[at] === undefined ? undefined : () => onOpen(rows[at] as Row) });
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [opened]);

  const onClick = (row: Row) => (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    setCursor(row.id);
    onOpen(row);
  };
  return (
    <ul ref={list} className={classes['list']} aria-label={label} data-narrow={narrow}>
      {rows.map((row) => {
        const { lead, title, context, note, marks, aside } = render(row);
        return (
          <li key={row.id}>
            <a className={classes['row']} href={hrefOf(row)} data-row={row.id} aria-current={isOpened(row)} onClick={onClick(row)} onFocus={() => setCursor(row.id)}>
              <span className={classes['top']}>{lead}<span className={classes['marks']}>{marks}</span>{!narrow && <span className={classes['aside']}>{aside}</span>}</span>
              <span className={classes['title']}>{asSentence(title)}</span>
              <span className={classes['context']}>{context}</span>
              {note !== null && note !== undefined && <span className={classes['note']}>{note}</span>}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
