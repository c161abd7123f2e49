import { useState, type ReactNode } from 'react';
import classes from './panes.module.css';

export type PaneName = 'work' | 'paper';
/** Which pane a phone shows, held by a page that leads to places in it. */
export type ChosenPane = readonly [shown: PaneName, show: (pane: PaneName) => void];

/** Work beside the original. On a phone one is shown at a time, chosen by two buttons at the top. */
export function WorkAndPaper({ work, paper, workLabel, paperLabel, chosen }: { work: ReactNode; paper: ReactNode; workLabel: string; paperLabel: string; chosen?: ChosenPane }) {
  const own = useState<PaneName>('work');
  const [shown, show] = chosen ?? own;
  return (
    <div className={classes['both']} data-shown={shown}>
      <div className={classes['switch']} role="group" aria-label={`${workLabel} / ${paperLabel}`}>
        <button type="button" aria-pressed={shown === 'work'} onClick={() => show('work')}>{workLabel}</button>
        <button type="button" aria-pressed={shown === 'paper'} onClick={() => show('paper')}>{paperLabel}</button>
      </div>
      <div className={classes['work']} tabIndex={0} role="group" aria-label={workLabel}>{work}</div>
      <div className={classes['paper']}>
        <h1 className={classes['paperTitle']}>{paperLabel}</h1>
        {paper}
      </div>
    </div>
  );
}

/** A list beside what is opened from it; where there is no room only the opened, with the way back. */
export function ListAndDetail({ list, detail, back }: { list: ReactNode; detail: ReactNode; back: ReactNode }) {
  return (
    <div className={classes['listAndDetail']}>
      <div className={classes['list']}>{list}</div>
      <div className={classes['back']}>{back}</div>
      <div className={classes['detail']}>{detail}</div>
    </div>
  );
}
