import { Skeleton } from '@mantine/core';
import classes from './skeleton.module.css';

/** Rows in the shape of what is coming; said once to screen readers. */
export function SkeletonRows({ rows = 6, label }: { rows?: number; label: string }) {
  return (
    <div className={classes['rows']} role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className={classes['row']}>
          <Skeleton height={13} width={`${34 + ((index * 17) % 30)}%`} />
          <Skeleton height={16} width={`${70 + ((index * 11) % 25)}%`} />
        </div>
      ))}
    </div>
  );
}
