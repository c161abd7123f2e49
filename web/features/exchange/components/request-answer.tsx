import { useState } from 'react';
import { EXCHANGE_LIMITS } from '#contract/exchange/limits.ts';
import { moment } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Button } from '#web/ui/button.tsx';
import { DeclaredProblem } from '#web/ui/declared-problem.tsx';
import { TextArea } from '#web/ui/fields.tsx';
import { Group, Stack, Words } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { toast } from '#web/ui/toast.tsx';
import type { Arrival } from '../api/packets.ts';
import { packetTexts } from '../texts/packets.ts';
import classes from './packets.module.css';

type Request = NonNullable<Arrival['request']>;

/** Yêu cầu lấy lại (13): why the sender asks, and the records office's one answer. */
export function RequestAnswer({ request }: { request: Request }) {
  const say = useTexts(packetTexts);
  const { answer, answerReason, answeredAt, answeredBy, answeredByTitle } = request;
  return (
    <Notice tone={answer === null ? 'warn' : 'info'} title={say('asks')}>
      <p className={classes['reason']}>{request.reason}</p>
      <p><Words small tone="soft">{say('askedAt', { at: moment(request.askedAt) })}</Words></p>
      {answer !== null && answeredAt !== null && (
        <>
          <p><Words strong>{say(`answer.${answer}`)}</Words>{answerReason !== null && `: ${answerReason}`}</p>
          <p><Words small tone="soft">{say('answeredBy', { by: answeredBy ?? '', title: answeredByTitle ?? '', at: moment(answeredAt) })}</Words></p>
        </>
      )}
      {request.mayAnswer && <AnswerForm id={request.id} />}
    </Notice>
  );
}

function AnswerForm({ id }: { id: string }) {
  const say = useTexts(packetTexts);
  const [isRefusing, setRefusing] = useState(false);
  const [reason, setReason] = useState('');
  const act = useAct('exchange', 'answerRequest', () => toast({ text: say('answered') }));
  const send = (agrees: boolean, declaredNoSecret = false): void => act.mutate({ params: { id }, body: { agrees, reason: agrees ? '' : reason, declaredNoSecret } });
  const problem = <DeclaredProblem problem={act.error} busy={act.isPending} onDeclare={() => send(false, true)}><ProblemNote problem={act.error} /></DeclaredProblem>;
  if (isRefusing) {
    return (
      <form onSubmit={(event) => { event.preventDefault(); if (reason.trim() !== '') send(false); }}>
        <Stack gap="sm">
          <TextArea label={say('reason')} value={reason} onChange={setReason} rows={2} maxLength={EXCHANGE_LIMITS.answerReason} required />
          {problem}
          <Group justify="flex-end">
            <Button onClick={() => setRefusing(false)}>{say('cancel')}</Button>
            <Button kind="main" submit busy={act.isPending} disabled={reason.trim() === ''}>{say('send')}</Button>
          </Group>
        </Stack>
      </form>
    );
  }
  return (
    <Stack gap="sm">
      <Words small tone="soft">{say('agreeHint')}</Words>
      {problem}
      <Group justify="flex-end">
        <Button onClick={() => setRefusing(true)}>{say('refuse')}</Button>
        <Button kind="main" busy={act.isPending} onClick={() => send(true)}>{say('agree')}</Button>
      </Group>
    </Stack>
  );
}
