import { useAsk } from '#web/lib/ask.ts';
import { useWatch } from '#web/lib/realtime.ts';

/** One incoming document, kept fresh while it is open. */
export function useIncoming(id: string) {
  useWatch('incoming', id);
  return useAsk(['documents', 'incoming', id], 'documents', 'getIncoming', { params: { id } });
}

/** When usual periods end and which days are off; the same all day. */
export const useDueDays = () => useAsk(['documents', 'due-days'], 'documents', 'listDueDays');

/** One draft or issued document, kept fresh while it is open. */
export function useOutgoing(id: string) {
  useWatch('outgoing', id);
  return useAsk(['documents', 'outgoing', id], 'documents', 'getOutgoing', { params: { id } });
}
