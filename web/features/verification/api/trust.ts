import { useQueryClient } from '@tanstack/react-query';
import { useAsk } from '#web/lib/ask.ts';
import type { Output } from '#web/lib/call.ts';

export type TrustedPiece = Output<'verification', 'listTrusted'>['trusted'][number];

/** Whose certificates make a signature valid here, and the lists of withdrawn ones. */
export const useTrusted = () => useAsk(['verification', 'trusted'], 'verification', 'listTrusted');

export function useTrustChanged(): () => void {
  const cache = useQueryClient();
  return () => void cache.invalidateQueries({ queryKey: ['verification'] });
}
