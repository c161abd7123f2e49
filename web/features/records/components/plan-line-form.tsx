import { useState } from 'react';
import { RECORDS_LIMITS } from '#contract/records/limits.ts';
import { useMe, usePeople } from '#web/features/identity/index.ts';
import { errorAt } from '#web/lib/faults.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { ChoiceField, TextArea, TextField } from '#web/ui/fields.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { SearchField } from '#web/ui/search-fields.tsx';
import { toast } from '#web/ui/toast.tsx';
import type { Plan, PlanLine } from '../api/records.ts';
import { planTexts } from '../plan-texts.ts';
import { RetentionField, retentionOf, usePosts, yearsOf } from './cover-fields.tsx';
import { FileProblem } from './file-problem.tsx';
import classes from './records.module.css';

const NEW_LINE = { groupName: '', notation: '', title: '', retentionYears: 10, unitId: '', postId: null };

const draftOf = ({ groupName, notation, title, retentionYears, unitId, postId }: Pick<PlanLine, keyof typeof NEW_LINE>) =>
  ({ groupName, notation, title, retention: retentionOf(retentionYears), unitId, postId, reason: '' });

/** One line of the plan; after adoption a new one, with its reason. */
export function PlanLineForm({ plan, line, onClose }: { plan: Plan; line: PlanLine | undefined; onClose: () => void }) {
  const say = useTexts(planTexts);
  const own = useMe().capacities[0]?.unitId ?? '';
  const { units } = usePeople();
  const [draft, setDraft] = useState(() => draftOf(line ?? { ...NEW_LINE, groupName: plan.lines.at(-1)?.groupName ?? '', unitId: own }));
  const posts = usePosts().filter(({ unitId }) => unitId === draft.unitId);
  const act = useAct('records', 'savePlanLine', (_, { body }) => {
    toast({ text: say('saved', { notation: body.fields.notation }) });
    onClose();
  });
  const change = (part: Partial<typeof draft>): void => setDraft({ ...draft, ...part });
  const send = (declaredNoSecret: boolean): void => {
    const { retention, reason, ...fields } = draft;
    act.mutate({ params: { id: plan.id }, body: { lineId: line?.id ?? null, fields: { ...fields, retentionYears: yearsOf(retention) }, reason, declaredNoSecret } });
  };
  const fault = (name: string) => errorAt(act.error, `fields.${name}`);
  const isLate = plan.state === 'adopted';
  return (
    <Dialog title={line === undefined ? say(isLate ? 'addLate' : 'add') : say('editOf', { notation: line.notation })} closeLabel={say('close')} opened onClose={onClose} wide>
      <form onSubmit={(event) => { event.preventDefault(); send(false); }}>
        <Stack gap="md">
          <div className={classes['fields']}>
            <div className={classes['wide']}><TextField label={say('group')} value={draft.groupName} onChange={(groupName) => change({ groupName })} maxLength={RECORDS_LIMITS.groupName} required {...fault('groupName')} /></div>
            <TextField label={say('notation')} value={draft.notation} onChange={(notation) => change({ notation })} maxLength={RECORDS_LIMITS.notation} required {...fault('notation')} />
            <RetentionField value={draft.retention} onChange={(retention) => change({ retention })} />
            <div className={classes['wide']}><TextField label={say('lineTitle')} value={draft.title} onChange={(title) => change({ title })} maxLength={RECORDS_LIMITS.title} required {...fault('title')} /></div>
            <ChoiceField label={say('unit')} value={draft.unitId} onChange={(unitId) => change({ unitId, postId: null })} choices={units.map(({ id, name }) => ({ value: id, label: name }))} />
            <SearchField label={say('person')} value={draft.postId} onChange={(postId) => change({ postId })} choices={posts} nothing={say('nobody')} />
            {isLate && <div className={classes['wide']}><TextArea label={say('reason')} value={draft.reason} onChange={(reason) => change({ reason })} rows={2} maxLength={RECORDS_LIMITS.reason} required /></div>}
          </div>
          <FileProblem problem={act.error} busy={act.isPending} onDeclare={() => send(true)} />
          <div className={classes['buttons']}>
            <Button kind="main" submit busy={act.isPending}>{say('save')}</Button>
            <Button onClick={onClose}>{say('cancel')}</Button>
          </div>
        </Stack>
      </form>
    </Dialog>
  );
}
