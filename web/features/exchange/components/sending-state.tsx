import { moment } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Badge, type Tone } from '#web/ui/badge.tsx';
import { Button } from '#web/ui/button.tsx';
import { Words } from '#web/ui/layout.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { toast } from '#web/ui/toast.tsx';
import type { Dispatch } from '../api/packets.ts';
import { packetTexts } from '../texts/packets.ts';

const TONE: Record<Dispatch['state'], Tone> = { waiting: 'info', sent: 'ok', dead: 'danger', dropped: 'quiet' };

/** What became of one packet, why it has not gone, and the way to send it again. */
export function SendingState({ packet: { id, state, attempts, nextAt, sentAt, problem, maySendAgain } }: { packet: Pick<Dispatch, 'id' | 'state' | 'attempts' | 'nextAt' | 'sentAt' | 'problem' | 'maySendAgain'> }) {
  const say = useTexts(packetTexts);
  const again = useAct('exchange', 'sendAgain', () => toast({ text: say('sendingAgain') }));
  const isLate = state === 'waiting' && attempts > 0 && nextAt !== null;
  return (
    <>
      <Badge tone={TONE[state]}>{say(`state.${state}`)}</Badge>
      {sentAt !== null && <> <Words small tone="soft">{moment(sentAt)}</Words></>}
      {problem !== null && state !== 'sent' && <div><Words small tone="danger">{problem.said}</Words></div>}
      {isLate && <div><Words small tone="soft">{say('tries', { count: attempts, at: moment(nextAt) })}</Words></div>}
      {maySendAgain && <div><Button small busy={again.isPending} onClick={() => again.mutate({ params: { id } })}>{say('sendAgain')}</Button></div>}
      <ProblemNote problem={again.error} />
    </>
  );
}
