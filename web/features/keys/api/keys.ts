import { useQueryClient } from '@tanstack/react-query';
import { useAsk } from '#web/lib/ask.ts';
import type { Output } from '#web/lib/call.ts';

export type Keys = Output<'signing', 'listKeys'>;
export type KeyOwner = Keys['owners'][number];

/** The certificates of an agency and its people, for whoever administers them. */
export const useKeys = (id: string) => useAsk(['signing', 'keys', id], 'signing', 'listKeys', { params: { id } });

export function useKeysChanged(): () => void {
  const cache = useQueryClient();
  return () => void cache.invalidateQueries({ queryKey: ['signing'] });
}
