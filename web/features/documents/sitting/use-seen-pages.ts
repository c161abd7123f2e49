import { useCallback, useState } from 'react';
import type { SittingItem } from './api.ts';

export interface SeenPages {
  readonly seen: number;
  readonly all: number;
  readonly isWhole: boolean;
  readonly onPage: (page: number, pages: number) => void;
}

/** Which pages of the paper at hand have been before the reader's eyes. */
export function useSeenPages(item: SittingItem | undefined): SeenPages {
  const [state, setState] = useState<{ of: string; seen: ReadonlySet<number>; all: number }>({ of: '', seen: new Set(), all: 0 });
  const of = item === undefined ? '' : `${item.outgoingId} ${item.version}`;
  const onPage = useCallback((page: number, pages: number) => {
    setState((before) => ({ of, seen: new Set([...(before.of === of ? before.seen : []), page]), all: pages }));
  }, [of]);
  const isCurrent = state.of === of;
  const seen = isCurrent ? state.seen.size : 0;
  return { seen, all: isCurrent ? state.all : 0, isWhole: isCurrent && state.all > 0 && seen >= state.all, onPage };
}
