import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

/** An empty place says what will appear here and how it gets there. */
export function EmptyState({ icon, title, children, act, isPage }: { icon: ReactNode; title: string; children?: ReactNode; act?: ReactNode; isPage?: boolean }) {
  const Title = isPage ? 'h1' : 'p';
  return (
    <div className={classes['empty']}>
      <div className={classes['icon']} aria-hidden="true">{icon}</div>
      <Title className={classes['title']}>{title}</Title>
      {children !== undefined && <p className={classes['text']}>{children}</p>}
      {act}
    </div>
  );
}
