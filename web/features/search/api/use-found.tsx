import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { asking } from '#web/lib/ask.ts';
import { shortDay } from '#web/lib/dates.ts';
import { asSentence } from '#web/ui/as-sentence.ts';
import type { PaletteEntry } from '#web/ui/palette.tsx';
import { marked } from '../components/marked.tsx';

const PAUSE = 120;

/** Documents found by words or number, ready for the palette. */
export function useFound(words: string): { entries: PaletteEntry[]; isSearching: boolean } {
  const go = useNavigate();
  const [q] = useDebouncedValue(words.trim(), PAUSE);
  const { data, isFetching } = useQuery({
    ...asking(['search', q], 'search', 'find', { query: { q, limit: 12 } }),
    enabled: q.length > 1,
    placeholderData: keepPreviousData,
  });
  const results = words.trim().length > 1 ? (data?.results ?? []) : [];
  const entries = results.map(({ subjectType, subjectId, title, number, issuer, day, highlighted }) => ({
    id: subjectId,
    title: asSentence(title),
    shown: marked(asSentence(highlighted)),
    context: [number, issuer, day === null ? '' : shortDay(day)].filter(Boolean).join(' · '),
    act: () => void go({ to: subjectType === 'incoming' ? '/incoming/$id' : '/outgoing/$id', params: { id: subjectId } }),
  }));
  return { entries, isSearching: isFetching };
}
