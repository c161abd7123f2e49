import { useAsk } from '#web/lib/ask.ts';
import { shortDay } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Button } from '#web/ui/button.tsx';
import { Section, Words } from '#web/ui/layout.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { SkeletonRows } from '#web/ui/skeleton.tsx';
import { toast } from '#web/ui/toast.tsx';
import classes from '../components/documents.module.css';
import { settingTexts } from './setting-texts.ts';

/** Who stands in for whom now or later. */
export function SubstituteList() {
  const say = useTexts(settingTexts);
  const { data, error } = useAsk(['approval', 'substitutes'], 'approval', 'listSubstitutes');
  const end = useAct('approval', 'endSubstitute', () => toast({ text: say('ended') }));
  return (
    <Section title={say('substitutes')}>
      <Words tone="soft" small>{say('substituteHint')}</Words>
      <ProblemNote problem={error ?? end.error} />
      {data === undefined && error === null && <SkeletonRows rows={2} label={say('loading')} />}
      {data?.substitutes.length === 0 && <Words tone="soft">{say('noSubstitutes')}</Words>}
      <ul className={classes['parts']}>
        {data?.substitutes.map(({ id, substituteName, substituteTitle, postTitle, postHolder, from, to, reason, namedBy, mayEnd }) => {
          const names = { substitute: substituteName ?? substituteTitle, post: postHolder === null ? postTitle : `${postHolder}, ${postTitle}` };
          return (
            <li key={id} className={classes['part']}>
              <Words strong>{say('standsIn', names)}</Words>
              <Words small tone="soft">{say('days', { from: shortDay(from), to: shortDay(to) })} · {say('namedBy', { by: namedBy, reason })}</Words>
              {mayEnd && <div><Button small label={say('endOf', names)} busy={end.isPending} onClick={() => end.mutate({ params: { id } })}>{say('end')}</Button></div>}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
