import { useNavigate } from '@tanstack/react-router';
import { shortDay } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Badge } from '#web/ui/badge.tsx';
import { RowList } from '#web/ui/row-list.tsx';
import type { FileRow } from '../api/records.ts';
import { recordsTexts } from '../texts.ts';
import { STATE_TONE, useRetention } from './labels.ts';

/** Files as a list of links. */
export function FileRows({ rows }: { rows: readonly FileRow[] }) {
  const say = useTexts(recordsTexts);
  const retention = useRetention();
  const go = useNavigate();
  return (
    <RowList
      label={say('list')}
      rows={rows}
      narrow={false}
      isOpened={() => false}
      hrefOf={({ id }) => `/records/${id}`}
      onOpen={({ id }) => void go({ to: '/records/$id', params: { id } })}
      render={(row) => ({
        lead: <Badge tone={STATE_TONE[row.state]}>{say(`state.${row.state}`)}</Badge>,
        title: row.title,
        context: [row.notation, row.unitName, row.responsibleName, say('documents', { count: row.documents }), retention(row.retentionYears)].join(' · '),
        note: row.state === 'closed' && row.handOverDueOn !== null ? say('handOverDue', { day: shortDay(row.handOverDueOn) }) : null,
        aside: String(row.year),
      })}
    />
  );
}
