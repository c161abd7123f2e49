import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Button } from '#web/ui/button.tsx';
import { Section, Words } from '#web/ui/layout.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { SkeletonRows } from '#web/ui/skeleton.tsx';
import { toast } from '#web/ui/toast.tsx';
import classes from '../components/documents.module.css';
import { useLabels } from '../components/labels.ts';
import { useTemplates } from './api.ts';
import { settingTexts } from './setting-texts.ts';
import { wayTexts } from './texts.ts';

/** The agency's templates; clerks and unit heads may give one up. */
export function TemplateList() {
  const say = useTexts(settingTexts);
  const sayWay = useTexts(wayTexts);
  const label = useLabels();
  const { data, error } = useTemplates();
  const remove = useAct('approval', 'removeTemplate', () => toast({ text: say('removed') }));
  return (
    <Section title={say('templates')}>
      <ProblemNote problem={error ?? remove.error} />
      {data === undefined && error === null && <SkeletonRows rows={2} label={say('loading')} />}
      {data?.templates.length === 0 && <Words tone="soft">{say('noTemplates')}</Words>}
      <ul className={classes['parts']}>
        {data?.templates.map(({ id, name, appliesTo, steps, savedBy }) => (
          <li key={id} className={classes['part']}>
            <Words strong>{name}</Words>
            <Words small>{steps.map(({ kind }) => sayWay(`kind.${kind}`)).join(' → ')}</Words>
            <Words small tone="soft">{appliesTo === null ? say('anyType') : label(`type.${appliesTo}`)} · {say('savedBy', { by: savedBy })}</Words>
            {data.maySave && <div><Button small label={say('removeOf', { name })} busy={remove.isPending} onClick={() => remove.mutate({ params: { id } })}>{say('remove')}</Button></div>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
