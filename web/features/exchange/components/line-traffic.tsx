import { Link } from '@tanstack/react-router';
import { LINE_PROBLEMS } from '#contract/exchange/lines.ts';
import { moment } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Badge } from '#web/ui/badge.tsx';
import { Button } from '#web/ui/button.tsx';
import { Section, Words } from '#web/ui/layout.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { toast } from '#web/ui/toast.tsx';
import type { LineTraffic } from '../api/monitor.ts';
import { monitorTexts } from '../texts/monitor.ts';
import classes from './monitor.module.css';

const HEADS = ['name', 'standing', 'queue', 'deadCount', 'failed', 'today', 'listedAt', 'latency', 'acts'] as const;

/** Each line with its queue, failures and latency, for administrators of the house: numbers alone. */
export function LinesTraffic({ lines }: { lines: readonly LineTraffic[] }) {
  const say = useTexts(monitorTexts);
  return (
    <Section title={say('linesTitle')} aside={<Link to="/administration/lines">{say('linesLink')}</Link>}>
      {lines.length === 0 && <Words tone="soft">{say('noLines')}</Words>}
      {lines.length > 0 && (
        <div className={classes['scroll']} tabIndex={0} role="region" aria-label={say('linesTitle')}>
          <table className={classes['table']}>
            <thead><tr>{HEADS.map((head) => <th key={head} scope="col">{say(head)}</th>)}</tr></thead>
            <tbody>{lines.map((line) => <LineRow key={line.id} line={line} />)}</tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

function LineRow({ line: { id, name, enabled, waiting, dead, failed, sentToday, takenToday, refusedToday, listedAt, lastProblem, checkMilliseconds } }: { line: LineTraffic }) {
  const say = useTexts(monitorTexts);
  const said = useProblemWords();
  const test = useAct('exchange', 'testLine', ({ milliseconds, problem }) =>
    toast({ text: problem === null ? say('tested', { name, count: milliseconds ?? 0 }) : say('testFailed', { name, problem: said(problem.code) }) }));
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <div className={classes['cell']}>
          <Badge tone={enabled ? 'ok' : 'quiet'}>{say(enabled ? 'on' : 'off')}</Badge>
          {lastProblem !== null && <Words small tone="danger">{said(lastProblem)}</Words>}
        </div>
      </td>
      <td>{waiting}</td><td>{dead}</td><td>{failed}</td><td>{sentToday} / {takenToday} / {refusedToday}</td>
      <td>{listedAt === null ? say('never') : moment(listedAt)}</td>
      <td>{checkMilliseconds === null ? '—' : say('milliseconds', { count: checkMilliseconds })}</td>
      <td>
        <Button small label={say('testOf', { name })} busy={test.isPending} onClick={() => test.mutate({ params: { id } })}>{say('test')}</Button>
        <ProblemNote problem={test.error} />
      </td>
    </tr>
  );
}

function useProblemWords(): (code: string) => string {
  const say = useTexts(monitorTexts);
  return (code) => {
    const known = LINE_PROBLEMS.find((each) => each === code);
    return known === undefined ? code : say(`problem.${known}`);
  };
}
