import { useNavigate, useParams } from '@tanstack/react-router';
import { printedNumber } from '#contract/documents/number.ts';
import { dayIn, shortDay } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Badge } from '#web/ui/badge.tsx';
import { DueBadge, UrgencyBadge } from '#web/ui/due-badge.tsx';
import { RowList } from '#web/ui/row-list.tsx';
import type { IncomingRow } from '../api/types.ts';
import { incomingTexts } from '../texts/incoming.ts';
import { INCOMING_TONE, useLabels } from './labels.ts';
import { Marks } from './marks.tsx';

export function IncomingRows({ rows, narrow }: { rows: readonly IncomingRow[]; narrow?: boolean }) {
  const say = useTexts(incomingTexts);
  const label = useLabels();
  const go = useNavigate();
  const { id: opened } = useParams({ strict: false });
  const today = dayIn();
  return (
    <RowList
      label={say('list')}
      rows={rows}
      narrow={narrow ?? false}
      isOpened={({ id }) => id === opened}
      hrefOf={({ id }) => `/incoming/${id}`}
      onOpen={({ id }) => void go({ to: '/incoming/$id', params: { id } })}
      render={(row) => ({
        lead: <Badge tone={INCOMING_TONE[row.state]}>{label(`incoming.${row.state}`)}</Badge>,
        marks: <><Marks marks={row.marks.filter((mark) => mark !== 'recalled')} /><UrgencyBadge urgency={row.urgency} />{row.state !== 'closed' && row.state !== 'returned' && row.state !== 'recalled' && <DueBadge dueOn={row.dueOn} today={today} />}</>,
        aside: `${row.arrivalNumber === null ? say('noNumber') : say('arrival', { number: printedNumber(row.arrivalNumber) })} · ${shortDay(row.arrivedOn)}`,
        title: row.subject,
        context: [row.number, row.issuerName, row.leadUnitName].filter(Boolean).join(' · '),
      })}
    />
  );
}
