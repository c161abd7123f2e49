import { useState } from 'react';
import { moment, shortDay } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Badge } from '#web/ui/badge.tsx';
import { Button } from '#web/ui/button.tsx';
import { Words } from '#web/ui/layout.tsx';
import type { Outgoing } from '../api/types.ts';
import type { Round, RoundStep, Seat } from './api.ts';
import { OpinionDialog } from './opinion-dialog.tsx';
import { wayTexts } from './texts.ts';
import classes from './way.module.css';

interface RoundStepsProps {
  readonly round: Round;
  readonly document: Outgoing;
  /** An earlier submission: only to be read. */
  readonly past?: boolean;
}

const DONE = new Set<Seat['state']>(['given', 'carried']);

function stateOf({ seats }: RoundStep): 'done' | 'now' | 'back' | 'later' {
  if (seats.some(({ state }) => state === 'returned')) return 'back';
  if (seats.every(({ state }) => DONE.has(state))) return 'done';
  return seats.some(({ state }) => state === 'open') ? 'now' : 'later';
}

/** One submission, step by step: who gave what and when, who has it now. */
export function RoundSteps({ round, document, past = false }: RoundStepsProps) {
  const say = useTexts(wayTexts);
  const { givenBack, steps } = round;
  return (
    <ol className={classes['way']} aria-label={say('round', { number: round.number })}>
      {steps.map((step, index) => {
        const state = stateOf(step);
        return (
          <li key={index} className={classes['step']} data-state={state} aria-current={state === 'now' && !past ? 'step' : undefined}>
            <div className={classes['head']}>
              <Words strong>{say(`kind.${step.kind}`)}</Words>
              {step.initials && step.kind !== 'initials' && <Words small tone="soft">{say('withInitials')}</Words>}
            </div>
            <ul className={classes['seats']}>{step.seats.map((seat) => <SeatRow key={seat.id} seat={seat} initials={step.initials} document={document} />)}</ul>
          </li>
        );
      })}
      {givenBack !== null && (
        <li className={classes['step']} data-state="back">
          <Words strong>{say('givenBack', { by: givenBack.by, title: givenBack.byTitle, at: moment(givenBack.at) })}</Words>
          {givenBack.note !== null && <p className={classes['note']}>{givenBack.note}</p>}
        </li>
      )}
      {!past && <Signer document={document} isNow={round.state === 'passed' && document.state === 'to-sign'} />}
    </ol>
  );
}

function Signer({ document, isNow }: { document: Outgoing; isNow: boolean }) {
  const say = useTexts(wayTexts);
  const isDone = document.signedAt !== null;
  return (
    <li className={classes['step']} data-state={isDone ? 'done' : isNow ? 'now' : 'later'} aria-current={isNow ? 'step' : undefined}>
      <div className={classes['head']}><Words strong>{say('signer')}</Words></div>
      <Words small tone="soft">{document.signerName ?? say('signerNone')}{document.signedAt !== null && ` · ${moment(document.signedAt)}`}</Words>
    </li>
  );
}

const TONE = { waiting: 'quiet', open: 'info', given: 'ok', carried: 'ok', returned: 'danger', dropped: 'quiet' } as const;

function SeatRow({ seat, initials, document }: { seat: Seat; initials: boolean; document: Outgoing }) {
  const say = useTexts(wayTexts);
  const { answer, state } = seat;
  return (
    <li className={classes['seat']} data-mine={seat.mine}>
      <div className={classes['seatHead']}>
        <Badge tone={TONE[state]}>{say(initials && state === 'given' ? 'initialed' : `state.${state}`)}</Badge>
        <Words small>{answer === null ? say('by', { by: seat.personName, title: `${seat.title}, ${seat.unitName}` }) : say('by', { by: answer.by, title: answer.inPlaceOf === null ? `${answer.byTitle}, ${seat.unitName}` : answer.byTitle })}</Words>
        <Words small tone="soft"><When seat={seat} /></Words>
      </div>
      {answer !== null && <Said answer={answer} />}
      {seat.mine && <Mine seat={seat} document={document} />}
    </li>
  );
}

function Said({ answer: { inPlaceOf, note } }: { answer: NonNullable<Seat['answer']> }) {
  const say = useTexts(wayTexts);
  return (
    <>
      {inPlaceOf !== null && <Words small tone="soft">{say('inPlaceOf', { post: inPlaceOf })}</Words>}
      {note !== null && <p className={classes['note']}>{note}</p>}
    </>
  );
}

function When({ seat: { answer, since, dueOn } }: { seat: Seat }) {
  const say = useTexts(wayTexts);
  if (answer !== null) return moment(answer.at);
  return [since === null ? null : say('since', { at: moment(since) }), dueOn === null ? null : say('dueOn', { day: shortDay(dueOn) })].filter(Boolean).join(' · ');
}

/** It is the reader's turn: agreeing and returning are among the acts above; here an opinion goes with it. */
function Mine({ seat, document }: { seat: Seat; document: Outgoing }) {
  const say = useTexts(wayTexts);
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={classes['links']}>
      <Words small strong>{say('yours')}</Words>
      <Button small onClick={() => setOpen(true)}>{say('opine')}</Button>
      {isOpen && <OpinionDialog document={document} seatId={seat.id} onClose={() => setOpen(false)} />}
    </div>
  );
}
