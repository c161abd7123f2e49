import { useState } from 'react';
import { LIMITS } from '#contract/documents/limits.ts';
import { usePeople } from '#web/features/identity/index.ts';
import { errorAt, faultAt } from '#web/lib/faults.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { useKept } from '#web/lib/use-kept.ts';
import { Button } from '#web/ui/button.tsx';
import { TextArea } from '#web/ui/fields.tsx';
import { Stack, Words } from '#web/ui/layout.tsx';
import { toast } from '#web/ui/toast.tsx';
import type { Assignment, Incoming } from '../api/types.ts';
import { incomingTexts } from '../texts/incoming.ts';
import classes from './documents.module.css';
import { Refusal, useDropWhenRefused } from './refusal.tsx';

const LAST: Record<string, number> = { 'unit-deputy': 1, 'unit-head': 2 };

/** The unit head hands the unit's part to one of the unit's people. */
export function AssignForm({ document, assignment, onDone }: { document: Incoming; assignment: Assignment; onDone: () => void }) {
  const say = useTexts(incomingTexts);
  const { posts } = usePeople();
  const [postId, setPost] = useState<string>();
  const kept = useKept(`assign.${assignment.id}`, '');
  const people = posts
    .filter(({ unitId, personId, role }) => unitId === assignment.unitId && personId !== null && role !== 'administrator')
    .sort((a, b) => (LAST[a.role] ?? 0) - (LAST[b.role] ?? 0));
  const assign = useAct('documents', 'assign', () => {
    kept.drop();
    toast({ text: say('assignedDone', { name: people.find(({ id }) => id === postId)?.personName ?? '' }) });
    onDone();
  });
  useDropWhenRefused(assign.error, kept.drop);
  const postFault = faultAt(assign.error, 'postId');
  const send = (declaredNoSecret: boolean): void => {
    if (postId === undefined) return;
    const instruction = kept.value.trim() === '' ? null : kept.value;
    assign.mutate({ params: { id: document.id }, body: { version: document.version, assignmentId: assignment.id, postId, instruction, declaredNoSecret } });
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); send(false); }}>
      <Stack gap="md">
        <fieldset className={classes['people']} aria-invalid={postFault !== undefined} aria-describedby={postFault === undefined ? undefined : 'assign-fault'}>
          <legend>{say('assignTo')} · {assignment.unitName}</legend>
          {postFault !== undefined && <span id="assign-fault"><Words tone="danger" small>{postFault}</Words></span>}
          {people.length === 0 && <Words tone="soft">{say('nobody')}</Words>}
          {people.map(({ id, personName, title }) => (
            <label key={id} className={classes['person']} htmlFor={`assign-${id}`}>
              <input id={`assign-${id}`} type="radio" name="assign-to" checked={postId === id} onChange={() => setPost(id)} />
              <strong>{personName}</strong> <Words tone="soft" small>{title}</Words>
            </label>
          ))}
        </fieldset>
        <TextArea label={say('assignInstruction')} value={kept.value} onChange={kept.set} rows={2} maxLength={LIMITS.instruction} {...errorAt(assign.error, 'instruction')} />
        <Refusal problem={assign.error} busy={assign.isPending} onDeclare={() => send(true)} />
        <div><Button kind="main" submit busy={assign.isPending} disabled={postId === undefined}>{say('act.assign')}</Button></div>
      </Stack>
    </form>
  );
}
