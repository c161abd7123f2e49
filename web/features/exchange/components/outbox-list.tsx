import { IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import type { Tone } from '#web/ui/badge.tsx';
import { Button } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ChoiceField } from '#web/ui/fields.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { SkeletonRows } from '#web/ui/skeleton.tsx';
import { toast } from '#web/ui/toast.tsx';
import { type OutboxRow, useOutbox } from '../api/monitor.ts';
import { monitorTexts } from '../texts/monitor.ts';
import classes from './monitor.module.css';
import { PacketTable } from './packet-table.tsx';

const STATES = ['waiting', 'sent', 'dead', 'dropped'] as const;
const TONE: Record<OutboxRow['state'], Tone> = { waiting: 'info', sent: 'ok', dead: 'danger', dropped: 'quiet' };

/** What has gone out, waits, or was given up and can be sent again. */
export function OutboxList({ start }: { start: OutboxRow['state'] | '' }) {
  const say = useTexts(monitorTexts);
  const [state, setState] = useState(start);
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useOutbox(state === '' ? undefined : state);
  return (
    <>
      <div className={classes['filters']}>
        <ChoiceField label={say('state')} value={state} onChange={(value) => setState(value as typeof state)} choices={[{ value: '', label: say('all') }, ...STATES.map((value) => ({ value, label: say(`out.${value}`) }))]} />
      </div>
      <ProblemNote problem={error} />
      {data === undefined && error === null && <SkeletonRows label={say('loading')} rows={6} />}
      {data?.length === 0 && <EmptyState icon={<IconSend size={28} />} title={say('noneOut')}>{say('noneHint')}</EmptyState>}
      {data !== undefined && data.length > 0 && (
        <PacketTable label={say('tab.out')} rows={data.map((row) => ({
          ...row, partner: row.recipientName, at: row.sentAt ?? row.queuedAt, state: say(`out.${row.state}`), tone: TONE[row.state], problem: row.state === 'sent' ? null : row.problem,
          retry: row.state === 'waiting' && row.attempts > 0 && row.nextAt !== null ? { attempts: row.attempts, nextAt: row.nextAt } : null,
          ...(row.maySendAgain ? { act: <SendAgain row={row} /> } : {}),
        }))} />
      )}
      {hasNextPage && <div><Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>{say('more')}</Button></div>}
    </>
  );
}

function SendAgain({ row: { id, recipientName } }: { row: OutboxRow }) {
  const say = useTexts(monitorTexts);
  const again = useAct('exchange', 'sendAgain', () => toast({ text: say('sendingAgain') }));
  return (
    <>
      <Button small label={say('sendAgainTo', { name: recipientName })} busy={again.isPending} onClick={() => again.mutate({ params: { id } })}>{say('sendAgain')}</Button>
      <ProblemNote problem={again.error} />
    </>
  );
}
