import { Link } from '@tanstack/react-router';
import { moment } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Section, Words } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { SkeletonRows } from '#web/ui/skeleton.tsx';
import type { Outgoing } from '../api/types.ts';
import { type Approval, type Round, useApproval } from './api.ts';
import { PlannedSteps } from './planned-steps.tsx';
import { RoundSteps } from './round-steps.tsx';
import { RouteChoice } from './route-choice.tsx';
import { wayTexts } from './texts.ts';
import classes from './way.module.css';

/** Tuyến trình ký: who has given, who has it now and since when, who comes after; before it is sent, the way that was chosen. `whole`: it stands on the page of the whole file already. */
export function Way({ document, whole = false }: { document: Outgoing; whole?: boolean }) {
  const say = useTexts(wayTexts);
  const { data, error } = useApproval(document.id);
  if (data === undefined) return <Section title={say('title')}>{error === null ? <SkeletonRows label={say('loading')} rows={2} /> : <ProblemNote problem={error} />}</Section>;
  const [latest, ...earlier] = data.rounds;
  const isPlanned = data.mayChange || latest === undefined;
  return (
    <Section title={say('title')} aside={data.mayChange ? <RouteChoice document={document} route={data.route} /> : undefined}>
      <PutOff putOff={data.putOff} />
      {isPlanned ? <PlannedSteps route={data.route} signerName={document.signerName} /> : <RoundSteps round={latest} document={document} />}
      <Earlier rounds={isPlanned ? data.rounds : earlier} document={document} />
      <div className={classes['links']}>
        {data.rounds.length > 0 && !whole && <Link to="/outgoing/$id/file" params={{ id: document.id }}>{say('allPapers')}</Link>}
        <Link to="/approval">{say('manage')}</Link>
      </div>
    </Section>
  );
}

function PutOff({ putOff }: { putOff: Approval['putOff'] }) {
  const say = useTexts(wayTexts);
  if (putOff === null) return null;
  return <Notice tone="warn" title={say('putOff')}><p>{say('putOffBy', { by: putOff.by, at: moment(putOff.at), reason: putOff.reason })}</p></Notice>;
}

function Earlier({ rounds, document }: { rounds: readonly Round[]; document: Outgoing }) {
  const say = useTexts(wayTexts);
  if (rounds.length === 0) return null;
  return (
    <details className={classes['earlier']}>
      <summary>{say('earlier', { count: rounds.length })}</summary>
      {rounds.map((round) => (
        <div key={round.id}>
          <Words strong small>{say('round', { number: round.number })} · {say(`round.${round.state}`)} · {moment(round.begunAt)}</Words>
          <RoundSteps round={round} document={document} past />
        </div>
      ))}
    </details>
  );
}
