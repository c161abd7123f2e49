import { IconInbox } from '@tabler/icons-react';
import { useState } from 'react';
import { useTexts } from '#web/lib/texts.ts';
import type { Tone } from '#web/ui/badge.tsx';
import { Button } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ChoiceField } from '#web/ui/fields.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { SkeletonRows } from '#web/ui/skeleton.tsx';
import { type InboundRow, useInbound } from '../api/monitor.ts';
import { monitorTexts } from '../texts/monitor.ts';
import classes from './monitor.module.css';
import { PacketTable } from './packet-table.tsx';

const STATES = ['listed', 'taken', 'refused', 'failed'] as const;
const TONE: Record<InboundRow['state'], Tone> = { listed: 'info', taken: 'ok', refused: 'danger', failed: 'warn' };

/** What has come from outside, and why some of it had no effect. */
export function InboundList({ start }: { start: InboundRow['state'] | '' }) {
  const say = useTexts(monitorTexts);
  const [state, setState] = useState(start);
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInbound(state === '' ? undefined : state);
  return (
    <>
      <div className={classes['filters']}>
        <ChoiceField label={say('state')} value={state} onChange={(value) => setState(value as typeof state)} choices={[{ value: '', label: say('all') }, ...STATES.map((value) => ({ value, label: say(`in.${value}`) }))]} />
      </div>
      <ProblemNote problem={error} />
      {data === undefined && error === null && <SkeletonRows label={say('loading')} rows={6} />}
      {data?.length === 0 && <EmptyState icon={<IconInbox size={28} />} title={say('noneIn')}>{say('noneHint')}</EmptyState>}
      {data !== undefined && data.length > 0 && (
        <PacketTable label={say('tab.in')} rows={data.map((row) => ({
          ...row, partner: row.senderName === '' ? (row.fromCode ?? '') : row.senderName, at: row.listedAt, state: say(`in.${row.state}`), tone: TONE[row.state],
          retry: row.state === 'failed' && row.nextAt !== null ? { attempts: row.attempts, nextAt: row.nextAt } : null,
        }))} />
      )}
      {hasNextPage && <div><Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>{say('more')}</Button></div>}
    </>
  );
}
