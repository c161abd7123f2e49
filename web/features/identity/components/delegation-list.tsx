import type { ReactNode } from 'react';
import { useAsk } from '#web/lib/ask.ts';
import type { Output } from '#web/lib/call.ts';
import { shortDay } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Badge, type Tone } from '#web/ui/badge.tsx';
import { Button } from '#web/ui/button.tsx';
import { Group, Section, Stack, VisuallyHidden, Words } from '#web/ui/layout.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { SkeletonRows } from '#web/ui/skeleton.tsx';
import { toast } from '#web/ui/toast.tsx';
import { accountTexts } from '../account-texts.ts';

type Delegation = Output<'identity', 'listDelegations'>['given'][number];

const STATE = { coming: 'stateComing', running: 'stateRunning', over: 'stateOver', revoked: 'stateRevoked' } as const;
const TONE: Record<Delegation['state'], Tone> = { coming: 'info', running: 'ok', over: 'quiet', revoked: 'quiet' };

/** What I gave and what I received; what I gave I can take back at once. */
export function DelegationList() {
  const say = useTexts(accountTexts);
  const { data, error } = useAsk(['identity', 'delegations'], 'identity', 'listDelegations');
  return (
    <Section title={say('delegations')}>
      <ProblemNote problem={error} />
      {data === undefined && error === null && <SkeletonRows rows={2} label={say('loading')} />}
      {data !== undefined && <Both {...data} />}
    </Section>
  );
}

function Both({ given, received }: { given: readonly Delegation[]; received: readonly Delegation[] }) {
  const say = useTexts(accountTexts);
  if (given.length === 0 && received.length === 0) return <Words tone="soft">{say('noDelegations')}</Words>;
  return (
    <>
      {given.length > 0 && <Stack gap="xs"><h3>{say('given')}</h3>{given.map((row) => <Row key={row.id} row={row} towards="to" act={<Revoke row={row} />} />)}</Stack>}
      {received.length > 0 && <Stack gap="xs"><h3>{say('received')}</h3>{received.map((row) => <Row key={row.id} row={row} towards="by" />)}</Stack>}
    </>
  );
}

function Revoke({ row: { id, personName, state } }: { row: Delegation }) {
  const say = useTexts(accountTexts);
  const revoke = useAct('identity', 'revokeDelegation', () => toast({ text: say('revoked') }));
  if (state !== 'running' && state !== 'coming') return null;
  return (
    <div>
      <Button small kind="danger" busy={revoke.isPending} onClick={() => revoke.mutate({ params: { id } })}>{say('revoke')}<VisuallyHidden> {personName}</VisuallyHidden></Button>
      <ProblemNote problem={revoke.error} />
    </div>
  );
}

function Row({ row, towards, act }: { row: Delegation; towards: 'to' | 'by'; act?: ReactNode }) {
  const say = useTexts(accountTexts);
  return (
    <Group justify="space-between" align="flex-start" gap="sm">
      <div>
        <Words strong>{say(towards, { name: row.personName })}</Words> <Badge tone={TONE[row.state]}>{say(STATE[row.state])}</Badge>
        <div><Words small tone="soft">{row.title}, {row.unitName} · {shortDay(row.from)} – {shortDay(row.to)} · {row.reason}</Words></div>
      </div>
      {act}
    </Group>
  );
}
