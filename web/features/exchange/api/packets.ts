import { useAsk } from '#web/lib/ask.ts';
import type { Output } from '#web/lib/call.ts';

export type Dispatch = Output<'exchange', 'listDispatches'>['dispatches'][number];
export type Arrival = NonNullable<Output<'exchange', 'getArrival'>['arrival']>;

/** What goes to other houses of an issued document; refreshed with the document itself. */
export const useDispatches = (id: string) => useAsk(['documents', 'outgoing', id, 'dispatches'], 'exchange', 'listDispatches', { params: { id } });

/** How a received document came over a line; refreshed with the document itself. */
export const useArrival = (id: string) => useAsk(['documents', 'incoming', id, 'arrival'], 'exchange', 'getArrival', { params: { id } });
