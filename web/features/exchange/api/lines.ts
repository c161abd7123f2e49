import { useQueryClient } from '@tanstack/react-query';
import { useAsk } from '#web/lib/ask.ts';
import type { Input, Output } from '#web/lib/call.ts';

export type ListedLines = Output<'exchange', 'listLines'>;
export type ListedLine = ListedLines['lines'][number];
export type LineKind = ListedLine['kind'];
export type NewLine = Input<'exchange', 'createLine'>['body'];

/** The lines to other installations, and where the operator lets lines lead. */
export const useLines = () => useAsk(['exchange', 'lines'], 'exchange', 'listLines');

export function useLinesChanged(): () => void {
  const cache = useQueryClient();
  return () => void cache.invalidateQueries({ queryKey: ['exchange', 'lines'] });
}
