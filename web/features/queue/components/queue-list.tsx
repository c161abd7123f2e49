import { useParams, useRouter } from '@tanstack/react-router';
import { useMomentInShort } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Badge } from '#web/ui/badge.tsx';
import { DueBadge, UrgencyBadge } from '#web/ui/due-badge.tsx';
import { RowList } from '#web/ui/row-list.tsx';
import type { QueueItem } from '../api/queue.ts';
import { queueTexts } from '../texts.ts';

/** What to do next, one row per act; j, k and Enter move through it. */
export function QueueList({ items, today, narrow }: { items: readonly QueueItem[]; today: string; narrow?: boolean }) {
  const say = useTexts(queueTexts);
  const inShort = useMomentInShort();
  const { history } = useRouter();
  const { id: opened } = useParams({ strict: false });
  return (
    <RowList
      label={say('list')}
      rows={items}
      narrow={narrow ?? false}
      isOpened={({ subjectId }) => subjectId === opened}
      hrefOf={hrefOf}
      onOpen={(item) => history.push(hrefOf(item))}
      render={(item) => ({
        lead: <Badge tone={TONE[item.kind]}>{say(item.kind)}</Badge>,
        title: item.title,
        context: item.context,
        note: noteOf(item, say),
        marks: <>{item.urged !== null && <Badge tone="danger">{say(item.urged.by === null ? 'reminded' : 'urged')}</Badge>}<UrgencyBadge urgency={item.urgency} /><DueBadge dueOn={item.dueOn} today={today} /></>,
        aside: inShort(item.since),
      })}
    />
  );
}

/** What whoever urged it said comes before what was said at first. */
function noteOf({ urged, note }: QueueItem, say: (key: 'urgedBy', values: { by: string; note: string }) => string): string | null {
  const by = urged?.by ?? null;
  if (by === null) return note;
  return say('urgedBy', { by, note: urged?.note ?? '' }).replace(/: $/u, '');
}

/** Where the thing to do is done. */
function hrefOf({ subjectType, subjectId }: QueueItem): string {
  if (subjectType === 'work-file') return `/records/${subjectId}?from=queue`;
  return subjectType === 'hand-over' ? `/records/hand-overs?id=${subjectId}` : `/${subjectType}/${subjectId}?from=queue`;
}

const TONE = {
  'documents.register': 'info', 'documents.direct': 'info', 'documents.assign': 'info', 'documents.process': 'info', 'documents.coordinate': 'quiet', 'documents.read': 'quiet',
  'documents.check': 'info', 'documents.advise': 'info', 'documents.redraft': 'warn', 'documents.co-write': 'quiet', 'documents.sign': 'ok', 'documents.issue': 'ok', 'documents.answer-refusal': 'danger', 'documents.note-change': 'warn',
  'copies.issue': 'ok', 'exchange.send-again': 'danger', 'exchange.answer-request': 'warn', 'documents.withheld': 'danger',
  'records.confirm-access': 'warn', 'records.hand-over': 'info', 'records.accept': 'info',
} as const;
