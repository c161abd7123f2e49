import { useTexts } from '#web/lib/texts.ts';
import type { Tone } from '#web/ui/badge.tsx';
import type { FileState } from '../api/search.ts';
import { recordsTexts } from '../texts.ts';

export const STATE_TONE: Record<FileState, Tone> = { open: 'info', closed: 'ok', offered: 'warn', archived: 'quiet' };

/** `Vĩnh viễn` or `10 năm`. */
export function useRetention(): (years: number | null) => string {
  const say = useTexts(recordsTexts);
  return (years) => (years === null ? say('forEver') : say('years', { years }));
}
