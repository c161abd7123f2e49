import { Group, Stack, VisuallyHidden } from '@mantine/core';
import type { CSSProperties, ReactNode } from 'react';
import classes from './layout.module.css';

export { Group, Stack, VisuallyHidden };

type Tone = 'soft' | 'faint' | 'danger' | 'ok' | 'warn';

/** A run of text in one of the few weights and tones there are. */
export function Words({ tone, small, strong, lines, children }: { tone?: Tone; small?: boolean; strong?: boolean; lines?: 1 | 2; children: ReactNode }) {
  const names = [tone && classes[tone], small && classes['small'], strong && classes['strong'], lines && classes['clamp']];
  const style = lines === undefined ? undefined : ({ '--lines': lines } as CSSProperties);
  return <span className={names.filter(Boolean).join(' ')} style={style}>{children}</span>;
}

/** A titled part of a page. */
export function Section({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className={classes['section']} aria-label={title}>
      <div className={classes['sectionHead']}>
        <h2>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

export function Card({ children }: { children: ReactNode }) {
  return <div className={classes['card']}>{children}</div>;
}

/** Facts as term and value, two columns where there is room. */
export function Facts({ facts }: { facts: readonly (readonly [term: string, value: ReactNode])[] }) {
  const shown = facts.filter(([, value]) => value !== null && value !== undefined && value !== '');
  return (
    <dl className={classes['facts']}>
      {shown.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A page of text and forms in one readable column. */
export function Page({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <div className={classes['page']}>
      <div className={classes['pageInner']}>
        <div className={classes['pageHead']}>
          <h1>{title}</h1>
          {aside}
        </div>
        {children}
      </div>
    </div>
  );
}
