import { useEffect, useRef } from 'react';
import { Button } from '#web/ui/button.tsx';
import classes from './documents.module.css';

interface MoreRowsProps {
  readonly list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
  readonly label: string;
}

/** Fetches the next sheet when the foot of the list comes into view; a button for whoever walks by keyboard. */
export function MoreRows({ list: { hasNextPage, isFetchingNextPage, fetchNextPage }, label }: MoreRowsProps) {
  const foot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!hasNextPage || isFetchingNextPage || foot.current === null) return undefined;
    const observer = new IntersectionObserver(([entry]) => { if (entry?.isIntersecting) void fetchNextPage(); }, { rootMargin: '400px' });
    observer.observe(foot.current);
    return () => observer.disconnect();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  if (!hasNextPage) return null;
  return <div ref={foot} className={classes['more']}><Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>{label}</Button></div>;
}
