import { useQuery } from '@tanstack/react-query';
import { asking } from '#web/lib/ask.ts';
import type { Output } from '#web/lib/call.ts';

export type Sitting = Output<'documents', 'getSitting'>;
export type SittingItem = Sitting['items'][number];

export const useSitting = (id: string) => useQuery(asking(['documents', 'sitting', id], 'documents', 'getSitting', { params: { id } }));

export function readSittingSearch(search: Record<string, unknown>): { sitting?: string } {
  return typeof search['sitting'] === 'string' ? { sitting: search['sitting'] } : {};
}
