import { IconListDetails } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { dayIn, shortDay } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { useDocumentTitle } from '#web/lib/use-title.ts';
import { Badge } from '#web/ui/badge.tsx';
import { Button } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Words } from '#web/ui/layout.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { SkeletonRows } from '#web/ui/skeleton.tsx';
import { toast } from '#web/ui/toast.tsx';
import { type Plan, type PlanLine, usePlan } from '../api/records.ts';
import { ImportDialog } from '../components/import-dialog.tsx';
import { PlanLineForm } from '../components/plan-line-form.tsx';
import { PlanTable } from '../components/plan-table.tsx';
import classes from '../components/records.module.css';
import { planTexts } from '../plan-texts.ts';

/** The file plan of a year: drafted, adopted, added to. */
export function PlanPage() {
  const say = useTexts(planTexts);
  const { year = Number(dayIn().slice(0, 4)) } = useSearch({ from: '/shell/records/plan' });
  const go = useNavigate();
  const { data, error } = usePlan(year);
  useDocumentTitle(say('title'));
  const show = (next: number) => () => void go({ to: '/records/plan', search: { year: next } });
  return (
    <div className={classes['page']}>
      <div className={classes['inner']}>
        <div className={classes['headRow']}>
          <div className={classes['head']}>
            <div><Link to="/records" activeProps={{ 'aria-current': undefined }}>{say('toFiles')}</Link></div>
            <h1>{say('title')} {year}</h1>
          </div>
          <div className={classes['buttons']}>
            <Button onClick={show(year - 1)}>{say('previous')}</Button>
            <Button onClick={show(year + 1)}>{say('next')}</Button>
          </div>
        </div>
        <ProblemNote problem={error} />
        {data === undefined && error === null && <SkeletonRows label={say('loading')} rows={8} />}
        {data?.plan === null && <NoPlan year={year} mayBegin={data.mayBegin} previousYear={data.previousYear} />}
        {data?.plan !== undefined && data.plan !== null && <PlanOfYear key={data.plan.id} plan={data.plan} />}
      </div>
    </div>
  );
}

function NoPlan({ year, mayBegin, previousYear }: { year: number; mayBegin: boolean; previousYear: number | null }) {
  const say = useTexts(planTexts);
  const begin = useAct('records', 'beginPlan', () => toast({ text: say('begun') }));
  return (
    <EmptyState icon={<IconListDetails size={28} />} title={say('noPlan', { year })} act={mayBegin && (
      <div className={classes['buttons']}>
        {previousYear !== null && <Button kind="main" busy={begin.isPending} onClick={() => begin.mutate({ body: { year, carryFrom: previousYear } })}>{say('carry', { year: previousYear })}</Button>}
        <Button kind={previousYear === null ? 'main' : 'plain'} busy={begin.isPending} onClick={() => begin.mutate({ body: { year } })}>{say('begin')}</Button>
        <ProblemNote problem={begin.error} />
      </div>
    )}>
      {say('noPlanHint')}
    </EmptyState>
  );
}

function PlanOfYear({ plan }: { plan: Plan }) {
  const say = useTexts(planTexts);
  const [form, setForm] = useState<{ line: PlanLine | undefined }>();
  const [isImporting, setImporting] = useState(false);
  const adopt = useAct('records', 'adoptPlan', () => toast({ text: say('adopted') }));
  return (
    <>
      <div className={classes['headRow']}>
        <Standing plan={plan} />
        <div className={classes['buttons']}>
          {plan.mayEdit && plan.state === 'drafting' && <Button onClick={() => setImporting(true)}>{say('importTable')}</Button>}
          {plan.mayEdit && <Button onClick={() => setForm({ line: undefined })}>{say(plan.state === 'adopted' ? 'addLate' : 'add')}</Button>}
          {plan.mayAdopt && <Button kind="main" busy={adopt.isPending} onClick={() => adopt.mutate({ params: { id: plan.id }, body: { version: plan.version } })}>{say('adopt')}</Button>}
        </div>
      </div>
      <ProblemNote problem={adopt.error} />
      <PlanTable plan={plan} onEdit={(line) => setForm({ line })} />
      {form !== undefined && <PlanLineForm plan={plan} line={form.line} onClose={() => setForm(undefined)} />}
      {isImporting && <ImportDialog plan={plan} onClose={() => setImporting(false)} />}
    </>
  );
}

function Standing({ plan: { state, adoptedAt, adoptedBy, mayAdopt } }: { plan: Plan }) {
  const say = useTexts(planTexts);
  return (
    <div className={classes['badges']}>
      <Badge tone={state === 'adopted' ? 'ok' : 'info'}>{say(`state.${state}`)}</Badge>
      {adoptedAt !== null && <Words tone="soft" small>{say('adoptedBy', { day: shortDay(dayIn(adoptedAt)), name: adoptedBy ?? '' })}</Words>}
      {mayAdopt && <Words tone="soft" small>{say('adoptHint')}</Words>}
    </div>
  );
}
