import { useState } from 'react';
import { printedNumber } from '#contract/documents/number.ts';
import { shortDay } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Badge } from '#web/ui/badge.tsx';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { Section, Words } from '#web/ui/layout.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { type Numbers, type Reservation, useReservations } from '../api/numbers.ts';
import { numberingTexts } from '../texts.ts';
import classes from './numbering.module.css';
import { ReserveForm } from './reserve-form.tsx';
import { VoidForm } from './void-form.tsx';

const TONE = { reserved: 'warn', used: 'ok', voided: 'quiet' } as const;

/** The numbers that the records office keeps, has used and has voided. */
export function Reservations({ numbers }: { numbers: Numbers }) {
  const say = useTexts(numberingTexts);
  const { data, error } = useReservations();
  const [isReserving, setReserving] = useState(false);
  const [voiding, setVoiding] = useState<Reservation>();
  return (
    <Section title={say('reservations')} aside={<Button kind="main" onClick={() => setReserving(true)}>{say('reserve')}</Button>}>
      <ProblemNote problem={error} />
      {data?.reservations.length === 0 && <Words tone="soft">{say('noReservations')}</Words>}
      {data !== undefined && data.reservations.length > 0 && (
        <div className={classes['scroll']} tabIndex={0} role="group" aria-label={say('reservations')}>
          <table className={classes['table']}>
            <thead><tr>{(['number', 'state', 'purpose', 'by'] as const).map((head) => <th key={head} scope="col">{say(head)}</th>)}<th scope="col">{say('voidNumber')}</th></tr></thead>
            <tbody>{data.reservations.map((each) => <ReservationRow key={each.id} reservation={each} onVoid={() => setVoiding(each)} />)}</tbody>
          </table>
        </div>
      )}
      {isReserving && <Dialog title={say('reserveTitle')} closeLabel={say('close')} opened onClose={() => setReserving(false)}><ReserveForm numbers={numbers} onClose={() => setReserving(false)} /></Dialog>}
      {voiding !== undefined && (
        <Dialog title={say('voidTitle', { number: printedNumber(voiding.number), series: voiding.seriesName })} closeLabel={say('close')} opened onClose={() => setVoiding(undefined)}>
          <VoidForm reservation={voiding} onClose={() => setVoiding(undefined)} />
        </Dialog>
      )}
    </Section>
  );
}

function ReservationRow({ reservation, onVoid }: { reservation: Reservation; onVoid: () => void }) {
  const say = useTexts(numberingTexts);
  const { number, year, seriesName, state, purpose, reason, by, reservedOn, voidedOn, voidReason, voidedBy } = reservation;
  return (
    <tr>
      <th scope="row"><Words strong>{printedNumber(number)}</Words> <Words small tone="soft">{seriesName} · {year}</Words></th>
      <td><Badge tone={TONE[state]}>{say(`state.${state}`)}</Badge></td>
      <td>
        {purpose}
        <div><Words small tone="soft">{reason}</Words></div>
        {voidedOn !== null && <div><Words small tone="danger">{say('voidedBy', { reason: voidReason ?? '', by: voidedBy ?? '', day: shortDay(voidedOn) })}</Words></div>}
      </td>
      <td><Words small>{say('keptBy', { by, day: shortDay(reservedOn) })}</Words></td>
      <td>{state === 'reserved' && <Button small kind="danger" label={say('voidLabel', { number: printedNumber(number) })} onClick={onVoid}>{say('voidNumber')}</Button>}</td>
    </tr>
  );
}
