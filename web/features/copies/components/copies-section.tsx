import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { COPY_LIMITS } from '#contract/copies/limits.ts';
import { useMe } from '#web/features/identity/index.ts';
import { urlOf } from '#web/lib/call.ts';
import { moment } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Badge } from '#web/ui/badge.tsx';
import { Button } from '#web/ui/button.tsx';
import { TextArea } from '#web/ui/fields.tsx';
import { Group, Section, Stack, Words } from '#web/ui/layout.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { toast } from '#web/ui/toast.tsx';
import { type CopyRow, type CopySubject, useCopies } from '../api/copies.ts';
import { copiesTexts } from '../texts/copies.ts';
import classes from './copies.module.css';

const TONE = { ordered: 'warn', issued: 'ok', cancelled: 'quiet' } as const;

/** Copies of a document, and the way to another: for leaders all kinds, for others one with passages covered. */
export function CopiesSection({ subject, agencyId }: { subject: CopySubject; agencyId: string }) {
  const say = useTexts(copiesTexts);
  const go = useNavigate();
  const { data } = useCopies(subject);
  const decides = useMe().capacities.some((capacity) => capacity.agencyId === agencyId && (capacity.role === 'head' || capacity.role === 'deputy'));
  const make = (): void => void go({ to: '/copies/new', search: { of: subject.subjectType, id: subject.subjectId } });
  if (data === undefined) return null;
  return (
    <Section title={say('title')}>
      {data.rows.length === 0 && <Words tone="soft" small>{say('none')}</Words>}
      <ul className={classes['list']}>{data.rows.map((row) => <CopyCard key={row.id} row={row} />)}</ul>
      <div><Button onClick={make}>{say(decides ? 'make' : 'cover')}</Button></div>
    </Section>
  );
}

function CopyCard({ row }: { row: CopyRow }) {
  const say = useTexts(copiesTexts);
  const [isCancelling, setCancelling] = useState(false);
  const issue = useAct('copies', 'issue', ({ number }) => toast({ text: say('issuedDone', { number }) }));
  const parts = [row.pages === null ? '' : say('pagesOf', { pages: row.pages.join(', ') }), row.bars === 0 ? '' : say('barsOf', { count: row.bars }), say('reasonOf', { reason: row.reason })];
  return (
    <li className={classes['card']}>
      <Group gap="xs">
        <Words strong>{[say(`kind.${row.kind}`), row.kind === 'redacted' ? '' : say(`form.${row.form}`), row.number].filter(Boolean).join(' · ')}</Words>
        <Badge tone={TONE[row.state]}>{say(`state.${row.state}`)}</Badge>
      </Group>
      <Words small tone="soft">{say('orderedBy', { by: row.orderedBy, title: row.orderedByTitle, at: moment(row.orderedAt) })}</Words>
      <Words small>{parts.filter(Boolean).join(' · ')}</Words>
      {row.cancelReason !== null && <Words small>{say('reasonOf', { reason: row.cancelReason })}</Words>}
      {row.state === 'issued' && <a href={urlOf('copies', 'getPdf', { id: row.id })} target="_blank" rel="noreferrer">{say('open')}</a>}
      <ProblemNote problem={issue.error} />
      {isCancelling ? <CancelForm row={row} onClose={() => setCancelling(false)} /> : row.acts.length > 0 && (
        <Group gap="xs">
          {row.acts.includes('issue') && <Button kind="main" busy={issue.isPending} onClick={() => issue.mutate({ params: { id: row.id }, body: { version: row.version } })}>{say('act.issue')}</Button>}
          {row.acts.includes('cancel') && <Button onClick={() => setCancelling(true)}>{say('act.cancel')}</Button>}
        </Group>
      )}
    </li>
  );
}

function CancelForm({ row, onClose }: { row: CopyRow; onClose: () => void }) {
  const say = useTexts(copiesTexts);
  const [reason, setReason] = useState('');
  const cancel = useAct('copies', 'cancel', () => {
    toast({ text: say('cancelledDone') });
    onClose();
  });
  return (
    <form onSubmit={(event) => { event.preventDefault(); if (reason.trim() !== '') cancel.mutate({ params: { id: row.id }, body: { version: row.version, reason, declaredNoSecret: false } }); }}>
      <Stack gap="xs">
        <TextArea label={say('cancelReason')} value={reason} onChange={setReason} rows={2} maxLength={COPY_LIMITS.reason} required autoFocus />
        <ProblemNote problem={cancel.error} />
        <div><Button kind="danger" submit busy={cancel.isPending}>{say('act.cancel')}</Button></div>
      </Stack>
    </form>
  );
}
