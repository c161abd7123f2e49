import { moment } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Badge } from '#web/ui/badge.tsx';
import { Button } from '#web/ui/button.tsx';
import { Facts, Group, VisuallyHidden, Words } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { toast } from '#web/ui/toast.tsx';
import { type ListedLine, useLinesChanged } from '../api/lines.ts';
import { lineTexts } from '../line-texts.ts';
import classes from './lines.module.css';

/** One line: where it leads, whose it is, how its last use went, and what can be done with it. */
export function LineRow({ line, onChange, onSwitch }: { line: ListedLine; onChange: () => void; onSwitch: () => void }) {
  const say = useTexts(lineTexts);
  const changed = useLinesChanged();
  const { id, kind, name, address, systemId, servesAgencyIds, reachesAgencyIds, enabled, problem, checkedAt, checkMilliseconds, listedAt } = line;
  const test = useAct('exchange', 'testLine', ({ milliseconds }) => {
    changed();
    if (milliseconds !== null) toast({ text: say('testOk', { name, ms: milliseconds }) });
  });
  const of = <VisuallyHidden> {name}</VisuallyHidden>;
  const count = (ids: readonly string[] | null, all: string): string => (ids === null ? all : say('agencies', { count: ids.length }));
  return (
    <li className={classes['row']}>
      <div className={classes['head']}>
        <div><Words strong>{name}</Words> <Standing line={line} /><div><Words small tone="soft">{say(`kind.${kind}`)}</Words></div></div>
        <Group gap="xs">
          <Button small busy={test.isPending} onClick={() => test.mutate({ params: { id } })}>{say('test')}{of}</Button>
          <Button small onClick={onChange}>{say('change')}{of}</Button>
          <Button small onClick={onSwitch}>{say(enabled ? 'stop' : 'resume')}{of}</Button>
        </Group>
      </div>
      <Facts facts={[
        [say(kind === 'folder' ? 'folder' : 'address'), address],
        [say('systemId'), systemId],
        [say('secret'), kind === 'folder' ? null : say('secretKept')],
        [say('serves'), count(servesAgencyIds, say('all'))],
        [say('reaches'), count(reachesAgencyIds, say('others'))],
        [say('checked'), checkedAt === null ? say('never') : `${moment(checkedAt)}${problem === null && checkMilliseconds !== null ? `, ${say('answered', { ms: checkMilliseconds })}` : ''}`],
        [say('listed'), listedAt === null ? say('never') : moment(listedAt)],
      ]} />
      {problem !== null && <Notice tone="warn" title={say(`problem.${problem.code}`)}><Words small>{say('said', { detail: problem.detail })}</Words></Notice>}
      <ProblemNote problem={test.error} />
    </li>
  );
}

function Standing({ line: { enabled, standing, problem } }: { line: ListedLine }) {
  const say = useTexts(lineTexts);
  if (standing === 'not-allowed') return <Badge tone="danger">{say('notAllowed')}</Badge>;
  if (standing === 'secret-lost') return <Badge tone="danger">{say('secretLost')}</Badge>;
  if (!enabled) return <Badge>{say('off')}</Badge>;
  return problem === null ? <Badge tone="ok">{say('on')}</Badge> : <Badge tone="warn">{say('failing')}</Badge>;
}
