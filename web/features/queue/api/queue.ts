import { asking, useAsk } from '#web/lib/ask.ts';
import type { Output } from '#web/lib/call.ts';

export type Queue = Output<'queue', 'listMine'>;
export type QueueItem = Queue['items'][number];
export type QueueKind = QueueItem['kind'];

const key = ['queue', 'mine'];

export const queueQuery = asking(key, 'queue', 'listMine', { query: { limit: 200 } });
export const useQueue = () => useAsk(key, 'queue', 'listMine', { query: { limit: 200 } });
export const useQueueCount = (): number => useQueue().data?.counts.all ?? 0;
