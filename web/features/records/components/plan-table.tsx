import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Button } from '#web/ui/button.tsx';
import { Words } from '#web/ui/layout.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { toast } from '#web/ui/toast.tsx';
import type { Plan, PlanLine } from '../api/records.ts';
import { planTexts } from '../plan-texts.ts';
import classes from './records.module.css';

/** The lines of the plan under their headings. */
export function PlanTable({ plan, onEdit }: { plan: Plan; onEdit: (line: PlanLine) => void }) {
  const say = useTexts(planTexts);
  const remove = useAct('records', 'removePlanLine', (_, { params }) => toast({ text: say('removed', { notation: plan.lines.find(({ id }) => id === params.lineId)?.notation ?? '' }) }));
  const mayEdit = plan.lines.some((line) => line.mayEdit);
  const groups = [...new Set(plan.lines.map(({ groupName }) => groupName))];
  if (plan.lines.length === 0) return <Words tone="soft">{say('empty')}</Words>;
  return (
    <>
      <ProblemNote problem={remove.error} />
      <div className={classes['scroll']} tabIndex={0} role="region" aria-label={say('title')}>
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">{say('notation')}</th><th scope="col">{say('lineTitle')}</th><th scope="col">{say('retention')}</th><th scope="col">{say('unit')}</th><th scope="col">{say('person')}</th>
              {mayEdit && <th scope="col">{say('acts')}</th>}
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <Fragment key={group}>
                <tr><th scope="rowgroup" colSpan={mayEdit ? 6 : 5}>{group}</th></tr>
                {plan.lines.filter(({ groupName }) => groupName === group).map((line) => (
                  <tr key={line.id}>
                    <td className={classes['narrow']}>{line.notation}</td>
                    <td><LineTitle line={line} /></td>
                    <td className={classes['narrow']}>{line.retentionYears === null ? say('forEver') : say('years', { years: line.retentionYears })}</td>
                    <td>{line.unitName}</td>
                    <td>{line.personName}</td>
                    {mayEdit && (
                      <td className={classes['narrow']}>
                        {line.mayEdit && (
                          <>
                            <Button small kind="quiet" onClick={() => onEdit(line)}>{say('editOf', { notation: line.notation })}</Button>
                            <Button small kind="quiet" busy={remove.isPending} onClick={() => remove.mutate({ params: { id: plan.id, lineId: line.id } })}>{say('removeOf', { notation: line.notation })}</Button>
                          </>
                        )}
                      </td>
                    )}
                  </tr>
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function LineTitle({ line: { title, fileId, lateReason } }: { line: PlanLine }) {
  const say = useTexts(planTexts);
  return (
    <>
      {title}
      {lateReason !== null && <><br /><Words tone="soft" small>{say('late', { reason: lateReason })}</Words></>}
      {fileId !== null && <><br /><Link to="/records/$id" params={{ id: fileId }}>{say('opened')}</Link></>}
    </>
  );
}
