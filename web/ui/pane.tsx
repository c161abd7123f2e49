import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import classes from './pane.module.css';

/** A narrow list at the side; its title leads to the full list. */
export function Pane({ title, to, children }: { title: string; to: LinkProps['to']; children: ReactNode }) {
  return (
    <section className={classes['pane']} aria-label={title}>
      <Link to={to ?? '/'} className={classes['title'] ?? ''} activeProps={{ 'aria-current': undefined }}>{title}</Link>
      <div className={classes['body']}>{children}</div>
    </section>
  );
}
