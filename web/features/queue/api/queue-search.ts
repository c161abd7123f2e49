import { addDays, daysBetween } from '#web/lib/dates.ts';
import type { QueueItem } from './queue.ts';

export type When = 'overdue' | 'today' | 'week';
export interface QueueSearch {
  readonly when?: When;
  readonly kind?: QueueItem['kind'];
}

export function readQueueSearch(search: Record<string, unknown>): QueueSearch {
  const { when, kind } = search;
  return {
    ...(when === 'overdue' || when === 'today' || when === 'week' ? { when } : {}),
    ...(typeof kind === 'string' && kind.startsWith('documents.') ? { kind: kind as QueueItem['kind'] } : {}),
  };
}

export function isShown(item: QueueItem, { when, kind }: QueueSearch, today: string): boolean {
  if (kind !== undefined && item.kind !== kind) return false;
  if (when === undefined) return true;
  if (item.dueOn === null) return false;
  if (when === 'overdue') return item.dueOn < today;
  if (when === 'today') return item.dueOn === today;
  return item.dueOn >= today && item.dueOn <= sundayAfter(today);
}

function sundayAfter(day: string): string {
  const weekday = ((daysBetween('1970-01-05', day) % 7) + 7) % 7;
  return addDays(day, 6 - weekday);
}
