import { moment } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Badge, type Tone } from '#web/ui/badge.tsx';
import { Button } from '#web/ui/button.tsx';
import { Section, Words } from '#web/ui/layout.tsx';
import { toast } from '#web/ui/toast.tsx';
import type { Delivery, DeliveryStatus, Outgoing } from '../api/types.ts';
import { changeTexts } from '../texts/changes.ts';
import { outgoingTexts } from '../texts/outgoing.ts';
import classes from './documents.module.css';
import { useLabels } from './labels.ts';
import { ActProblem } from './refusal.tsx';

/** The way of a delivery (QCVN 102:2016); 02 leaves it. */
const WAY: readonly DeliveryStatus[] = ['01', '03', '04', '05', '06'];
const TONE: Record<DeliveryStatus, Tone> = { '00': 'quiet', '01': 'info', '02': 'danger', '03': 'info', '04': 'info', '05': 'info', '06': 'ok', '13': 'warn', '15': 'quiet', '16': 'danger' };

/** How far each receiving agency has come; the statuses are theirs. */
export function DeliveryBoard({ document }: { document: Outgoing }) {
  const say = useTexts(outgoingTexts);
  const { deliveries } = document;
  if (deliveries.length === 0) return null;
  const done = deliveries.filter(({ status }) => status === '06').length;
  return (
    <Section title={say('deliveries')} aside={<Words small tone="soft">{say('summary', { done, all: deliveries.length })}</Words>}>
      <table className={classes['board']}>
        <thead>
          <tr><th scope="col">{say('agency')}</th><th scope="col">{say('status')}</th></tr>
        </thead>
        <tbody>{deliveries.map((delivery) => <DeliveryRow key={delivery.agencyId} documentId={document.id} delivery={delivery} />)}</tbody>
      </table>
      <Words small tone="soft">{say('statusHint')}</Words>
    </Section>
  );
}

function DeliveryRow({ documentId, delivery: { agencyId, agencyName, status, steps, awaitsNote, withdrawal } }: { documentId: string; delivery: Delivery }) {
  const say = useTexts(outgoingTexts);
  const label = useLabels();
  const last = steps.at(-1);
  const stateOf = (place: DeliveryStatus): string => (status === '02' ? (place === '01' ? 'refused' : 'ahead') : place <= status ? 'reached' : 'ahead');
  return (
    <tr>
      <th scope="row">{agencyName}</th>
      <td>
        <Badge tone={TONE[status]}>{status} · {label(`status.${status}`)}</Badge>
        {last !== undefined && <> <Words small tone="soft">{moment(last.at)}</Words></>}
        {last?.note !== null && last?.note !== undefined && <p className={classes['pre']}>{last.note}</p>}
        {withdrawal !== null && <WithdrawalState withdrawal={withdrawal} />}
        {awaitsNote && <RefusalNote documentId={documentId} agencyId={agencyId} />}
        <ol className={classes['track']} aria-hidden="true">{WAY.map((place) => <li key={place} data-state={stateOf(place)} />)}</ol>
        {steps.length > 1 && (
          <details>
            <summary>{say('statusSteps', { count: steps.length })}</summary>
            {steps.map((step) => <div key={step.status}><Words small tone="soft">{say('reached', { status: `${step.status} · ${label(`status.${step.status}`)}`, at: moment(step.at) })}</Words></div>)}
          </details>
        )}
      </td>
    </tr>
  );
}

/** What was asked of this receiver, and what became of it there. */
function WithdrawalState({ withdrawal: { kind, outcome, answeredAt } }: { withdrawal: NonNullable<Delivery['withdrawal']> }) {
  const say = useTexts(changeTexts);
  return (
    <div>
      <Badge tone={OUTCOME_TONE[outcome ?? 'waiting']}>{say(`kind.${kind}`)}</Badge> <Words small>{say(`outcome.${outcome ?? 'waiting'}`)}</Words>
      {answeredAt !== null && <> <Words small tone="soft">{moment(answeredAt)}</Words></>}
    </div>
  );
}

const OUTCOME_TONE = { 'waiting': 'warn', 'not-arrived': 'quiet', 'closed': 'quiet', 'cancelled': 'quiet', 'kept': 'danger' } as const;

/** The sender's clerk says that the refusal was read; it leaves the queue. */
function RefusalNote({ documentId, agencyId }: { documentId: string; agencyId: string }) {
  const say = useTexts(outgoingTexts);
  const note = useAct('documents', 'noteRefusal', () => toast({ text: say('refusalNoted') }));
  return (
    <>
      <Button small busy={note.isPending} onClick={() => note.mutate({ params: { id: documentId, agencyId } })}>{say('noteRefusal')}</Button>
      <ActProblem problem={note.error} />
    </>
  );
}
