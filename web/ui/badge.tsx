import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './badge.module.css';

export type Tone = 'quiet' | 'info' | 'ok' | 'warn' | 'danger';

/** A short state in words; the tone only underlines what the words say. */
export function Badge({ tone = 'quiet', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`${classes['badge']} ${classes[tone]}`}>{children}</span>;
}

export function Count({ value, label }: { value: number; label: string }) {
  return (
    <span className={classes['count']}>
      {value > 99 ? '99+' : value}
      <VisuallyHidden> {label}</VisuallyHidden>
    </span>
  );
}
