import { useNavigate, useParams } from '@tanstack/react-router';
import { useMomentInShort } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Badge } from '#web/ui/badge.tsx';
import { UrgencyBadge } from '#web/ui/due-badge.tsx';
import { RowList } from '#web/ui/row-list.tsx';
import type { OutgoingRow } from '../api/types.ts';
import { outgoingTexts } from '../texts/outgoing.ts';
import { OUTGOING_TONE, useLabels } from './labels.ts';
import { Marks } from './marks.tsx';

export function OutgoingRows({ rows, narrow }: { rows: readonly OutgoingRow[]; narrow?: boolean }) {
  const say = useTexts(outgoingTexts);
  const label = useLabels();
  const inShort = useMomentInShort();
  const go = useNavigate();
  const { id: opened } = useParams({ strict: false });
  return (
    <RowList
      label={say('list')}
      rows={rows}
      narrow={narrow ?? false}
      isOpened={({ id }) => id === opened}
      hrefOf={({ id }) => `/outgoing/${id}`}
      onOpen={({ id }) => void go({ to: '/outgoing/$id', params: { id } })}
      render={(row) => ({
        lead: <Badge tone={OUTGOING_TONE[row.state]}>{label(`outgoing.${row.state}`)}</Badge>,
        marks: <><Marks marks={row.marks} /><UrgencyBadge urgency={row.urgency} /></>,
        aside: inShort(row.updatedAt),
        title: row.subject === '' ? say('noSubject') : row.subject,
        context: [row.number ?? label(`type.${row.type}`), row.unitName, row.signerName, say('recipientsCount', { count: row.recipients })].filter(Boolean).join(' · '),
      })}
    />
  );
}
