import { Link } from '@tanstack/react-router';
import { moment } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Button } from '#web/ui/button.tsx';
import { Section, Words } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { toast } from '#web/ui/toast.tsx';
import type { Incoming, Outgoing } from '../api/types.ts';
import { changeTexts } from '../texts/changes.ts';
import classes from './documents.module.css';
import { ActProblem } from './refusal.tsx';

type Related = Outgoing['successors'][number];

/** What a document corrects, amends or replaces, and what does so to it: the link stands on both. */
export function Relations({ document: { original, successors } }: { document: Outgoing }) {
  return (
    <>
      {original !== null && <RelationLink related={original} text="follows" />}
      {successors.map((related) => <RelationLink key={related.id} related={related} text="followedBy" />)}
    </>
  );
}

function RelationLink({ related: { id, kind, number, subject }, text }: { related: Related; text: 'follows' | 'followedBy' }) {
  const say = useTexts(changeTexts);
  return <Words tone="soft">{say(text, { kind: say(`kind.${kind}`) })}: <Link to="/outgoing/$id" params={{ id }}>{number ?? say('draft')} · {subject}</Link></Words>;
}

/** Each recall and take-back, with reason, author and decision. */
export function Withdrawals({ document: { withdrawals } }: { document: Outgoing }) {
  const say = useTexts(changeTexts);
  if (withdrawals.length === 0) return null;
  return (
    <Section title={say('withdrawals')}>
      <ol className={classes['timeline']}>
        {withdrawals.map(({ id, kind, whole, reason, by, byTitle, at, decision }) => (
          <li key={id}>
            <Words strong>{[say(`kind.${kind}`), whole ? say('wholeRecall') : ''].filter(Boolean).join(' ')}</Words>
            <div><Words small tone="soft">{say('by', { by, title: byTitle, at: moment(at) })}</Words></div>
            {decision !== null && <div><Link to="/outgoing/$id" params={{ id: decision.id }}>{say('byDecision', { number: decision.number })}</Link></div>}
            <p className={classes['pre']}>{reason}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** At the receiver: what the sender has done since, and a button for whoever has not read it. */
export function SenderNotices({ document: { id, notices, awaitsNote } }: { document: Incoming }) {
  const say = useTexts(changeTexts);
  const act = useAct('documents', 'noteChange', () => toast({ text: say('noted') }));
  return (
    <>
      {notices.map((notice, at) => (
        <Notice key={notice.id} tone="warn" title={say(`notice.${notice.kind}`)}
          act={awaitsNote && at === notices.length - 1 ? <Button small busy={act.isPending} onClick={() => act.mutate({ params: { id } })}>{say('noteChange')}</Button> : undefined}>
          {notice.number !== null && <p>{say('byNumber', { number: notice.number })}</p>}
          {notice.reason !== null && <p className={classes['pre']}>{notice.reason}</p>}
          <p><Words small tone="soft">{moment(notice.at)}</Words></p>
        </Notice>
      ))}
      <ActProblem problem={act.error} />
    </>
  );
}
