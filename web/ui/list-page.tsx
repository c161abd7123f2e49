import type { ReactNode } from 'react';
import classes from './list-page.module.css';

/** A full list: title, acts, filters, rows. */
export function ListPage({ title, before, acts, filters, children }: { title: string; before?: ReactNode; acts?: ReactNode; filters?: ReactNode; children: ReactNode }) {
  return (
    <div className={classes['page']}>
      <div className={classes['inner']}>
        <div className={classes['head']}>
          <div>
            {before}
            <h1>{title}</h1>
          </div>
          {acts}
        </div>
        <div className={classes['filters']}>{filters}</div>
        <div className={classes['rows']}>{children}</div>
      </div>
    </div>
  );
}
