import { IconCornerDownLeft, IconSearch } from '@tabler/icons-react';
import { useEffect, useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Dialog } from './dialog.tsx';
import { Keys } from './keys.tsx';
import classes from './palette.module.css';

export interface PaletteEntry {
  readonly id: string;
  readonly title: string;
  /** The title with marks, where it has some. */
  readonly shown?: ReactNode;
  readonly context?: string;
  readonly keys?: string;
  readonly act: () => void;
}
interface PaletteProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly placeholder: string;
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly busy: boolean;
  readonly entries: readonly PaletteEntry[];
  readonly onClose: () => void;
}

export function Palette({ title, closeLabel, placeholder, words, onWords, busy, entries, onClose }: PaletteProps) {
  const [chosen, choose] = useState(0);
  const id = useId();
  const index = Math.min(chosen, entries.length - 1);
  useEffect(() => choose(0), [words]);
  useEffect(() => {
    document.getElementById(`${id}-${index}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, index]);

  const run = (entry: PaletteEntry | undefined): void => {
    if (entry === undefined) return;
    onClose();
    entry.act();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      choose((index + step + entries.length) % Math.max(entries.length, 1));
    }
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) run(entries[index]);
  };

  return (
    <Dialog title={title} closeLabel={closeLabel} opened onClose={onClose} wide fromTop>
      <div className={classes['box']}>
        <IconSearch size={19} aria-hidden="true" />
        <input className={classes['input']} data-autofocus value={words} placeholder={placeholder} aria-label={placeholder} role="combobox" aria-expanded="true" aria-controls={`${id}-list`}
          aria-activedescendant={entries.length === 0 ? undefined : `${id}-${index}`} aria-busy={busy} autoComplete="off" spellCheck={false} onChange={(event) => onWords(event.currentTarget.value)} onKeyDown={onKeyDown} />
      </div>
      <div className={classes['list']} role="listbox" id={`${id}-list`} aria-label={title} tabIndex={-1}>
        {entries.map((entry, place) => (
          <div key={entry.id} id={`${id}-${place}`} role="option" aria-selected={place === index} className={classes['entry']} onMouseMove={() => choose(place)} onClick={() => run(entry)}>
            <span className={classes['words']}>
              <span className={classes['title']}>{entry.shown ?? entry.title}</span>
              {entry.context !== undefined && <span className={classes['context']}>{entry.context}</span>}
            </span>
            {entry.keys !== undefined && <Keys keys={entry.keys} />}
            {place === index && <IconCornerDownLeft size={16} aria-hidden="true" />}
          </div>
        ))}
      </div>
    </Dialog>
  );
}
