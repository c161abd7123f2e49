import { IconClockCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { moment } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { asSentence } from '#web/ui/as-sentence.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Words } from '#web/ui/layout.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { SkeletonRows } from '#web/ui/skeleton.tsx';
import { useOverdue } from '../api/monitor.ts';
import { monitorTexts } from '../texts/monitor.ts';
import classes from './monitor.module.css';

/** Receivers elsewhere who have not said in time that a document has arrived or is registered. */
export function OverdueList() {
  const say = useTexts(monitorTexts);
  const { data, error } = useOverdue();
  return (
    <>
      <Words small tone="soft">{say('overdueHint')}</Words>
      <ProblemNote problem={error} />
      {data === undefined && error === null && <SkeletonRows label={say('loading')} rows={6} />}
      {data?.rows.length === 0 && <EmptyState icon={<IconClockCheck size={28} />} title={say('noneOverdue')} />}
      {data !== undefined && data.rows.length > 0 && (
        <div className={classes['scroll']} tabIndex={0} role="region" aria-label={say('tab.overdue')}>
          <table className={classes['table']}>
            <thead><tr>{(['packet', 'partner', 'state', 'at'] as const).map((head) => <th key={head} scope="col">{say(head)}</th>)}</tr></thead>
            <tbody>
              {data.rows.map(({ outgoingId, agencyId, number, title, agencyName, lacks, sentAt }) => (
                <tr key={`${outgoingId} ${agencyId}`}>
                  <td><Link to="/outgoing/$id" params={{ id: outgoingId }}>{number} · {asSentence(title)}</Link></td>
                  <td>{agencyName}</td>
                  <td>{say(`lacks.${lacks}`)}</td>
                  <td>{say('sentAt', { at: moment(sentAt) })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
