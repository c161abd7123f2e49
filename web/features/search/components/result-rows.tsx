import { useNavigate } from '@tanstack/react-router';
import { DOCUMENT_TYPES } from '#contract/documents/document-types.ts';
import { useLabels } from '#web/features/documents/index.ts';
import { shortDay } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { asSentence } from '#web/ui/as-sentence.ts';
import { Badge } from '#web/ui/badge.tsx';
import { UrgencyBadge } from '#web/ui/due-badge.tsx';
import { RowList } from '#web/ui/row-list.tsx';
import type { Found } from '../api/search.ts';
import { searchTexts } from '../texts.ts';
import { marked } from './marked.tsx';

/** What was found: marked words in the title and in lines of the text. */
export function ResultRows({ results }: { results: readonly Found[] }) {
  const say = useTexts(searchTexts);
  const label = useLabels();
  const go = useNavigate();
  const typeOf = (code: string): string => DOCUMENT_TYPES.filter((type) => type.code === code).map((type) => label(`type.${type.code}`)).join('');
  return (
    <RowList
      label={say('list')}
      rows={results.map((each) => ({ ...each, id: each.subjectId }))}
      narrow={false}
      isOpened={() => false}
      hrefOf={({ subjectType, id }) => `/${subjectType}/${id}`}
      onOpen={({ subjectType, id }) => void go({ to: subjectType === 'incoming' ? '/incoming/$id' : '/outgoing/$id', params: { id } })}
      render={({ subjectType, title, highlighted, excerpt, number, issuer, day, type, urgency }) => ({
        lead: <Badge tone={subjectType === 'incoming' ? 'info' : 'ok'}>{say(`direction.${subjectType}`)}</Badge>,
        marks: <UrgencyBadge urgency={urgency} />,
        aside: [typeOf(type), day === null ? '' : shortDay(day)].filter(Boolean).join(' · '),
        title,
        shown: marked(asSentence(highlighted)),
        context: [number, issuer].filter(Boolean).join(' · '),
        note: excerpt === null ? null : marked(excerpt),
      })}
    />
  );
}
