import { Link } from '@tanstack/react-router';
import { dayIn, moment, shortDay } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { asSentence } from '#web/ui/as-sentence.ts';
import { Badge } from '#web/ui/badge.tsx';
import { DueBadge } from '#web/ui/due-badge.tsx';
import { Section, Words } from '#web/ui/layout.tsx';
import type { Assignment, Incoming } from '../api/types.ts';
import { incomingTexts } from '../texts/incoming.ts';
import classes from './documents.module.css';
import { useLabels } from './labels.ts';

const TONE = { waiting: 'warn', assigned: 'info', 'in-hand': 'info', done: 'ok', withdrawn: 'quiet' } as const;

export function Directions({ document }: { document: Incoming }) {
  const say = useTexts(incomingTexts);
  if (document.state === 'arrived' || document.state === 'returned') return null;
  return (
    <Section title={say('directions')}>
      {document.directions.length === 0 && <Words tone="soft">{say('noDirections')}</Words>}
      {document.directions.map(({ id, opinion, by, byTitle, at }) => (
        <blockquote key={id} className={classes['quote']}>
          {opinion}
          <footer>{by}, {byTitle} · {moment(at)}</footer>
        </blockquote>
      ))}
    </Section>
  );
}

/** Each unit's part with its own clock: đơn vị chủ trì, phối hợp, để biết. */
export function Parts({ document }: { document: Incoming }) {
  const say = useTexts(incomingTexts);
  const label = useLabels();
  if (document.assignments.length === 0) return null;
  return (
    <Section title={say('parts')}>
      <ul className={classes['parts']}>
        {document.assignments.map(({ id, part, unitName, personName, state, dueOn, extendedTo, instruction, result, doneAt, urgings }) => (
          <li key={id} className={classes['part']} data-mine={id === document.myAssignmentId}>
            <div className={classes['partHead']}>
              <Badge tone={part === 'lead' ? 'info' : 'quiet'}>{label(`part.${part}`)}</Badge>
              <Words strong>{unitName}</Words>
              <Badge tone={TONE[state]}>{label(`assignment.${state}`)}</Badge>
              {state !== 'done' && state !== 'withdrawn' && <DueBadge dueOn={dueOn} today={dayIn()} />}
              {extendedTo !== null && <Badge tone="quiet">{say('extended', { day: shortDay(extendedTo) })}</Badge>}
            </div>
            {personName !== null && <Words small>{personName}</Words>}
            {instruction !== null && <Words small><Words tone="soft">{say('instruction')}:</Words> {instruction}</Words>}
            {result !== null && <Words small><Words tone="soft">{say('result')}:</Words> {result}</Words>}
            <Urgings urgings={urgings} />
            {doneAt !== null && state === 'done' && <Words small tone="soft">{say('doneAt', { at: moment(doneAt) })}</Words>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The last time somebody urged the part; how often is in the history. */
function Urgings({ urgings }: { urgings: Assignment['urgings'] }) {
  const say = useTexts(incomingTexts);
  const last = urgings.at(-1);
  if (last === undefined) return null;
  const at = moment(last.at);
  const told = last.by === null ? say(last.kind === 'late' ? 'remindedLate' : 'remindedSoon', { at }) : say('urgedBy', { by: last.by, at });
  return <Words small tone="soft">{last.note === null || last.note === '' ? told : `${told}: ${last.note}`}</Words>;
}

export function Replies({ document }: { document: Incoming }) {
  const say = useTexts(incomingTexts);
  const label = useLabels();
  if (document.replies.length === 0) return null;
  return (
    <Section title={say('replies')}>
      <ul className={classes['parts']}>
        {document.replies.map(({ id, number, subject, state }) => (
          <li key={id} className={classes['part']}>
            <Link to="/outgoing/$id" params={{ id }}>{[number, asSentence(subject) || say('replyDraft')].filter(Boolean).join(' · ')}</Link>
            <Words small tone="soft">{label(`outgoing.${state as 'drafting'}`)}</Words>
          </li>
        ))}
      </ul>
    </Section>
  );
}
