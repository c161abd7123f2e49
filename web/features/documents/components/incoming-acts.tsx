import { useState } from 'react';
import { useTexts } from '#web/lib/texts.ts';
import { Button } from '#web/ui/button.tsx';
import type { Incoming, IncomingAct } from '../api/types.ts';
import { incomingTexts } from '../texts/incoming.ts';
import { AssignForm } from './assign-form.tsx';
import { DirectForm } from './direct-form.tsx';
import classes from './documents.module.css';
import { ReportDoneForm, ReturnForm } from './incoming-text-acts.tsx';
import { ActProblem } from './refusal.tsx';
import { useQuickActs } from './use-quick-acts.ts';

const MAIN: readonly IncomingAct[] = ['register', 'draft-reply', 'acknowledge'];

/** What the reader's posts allow on this document now, and nothing else. */
export function IncomingActs({ document }: { document: Incoming }) {
  const say = useTexts(incomingTexts);
  const { acts } = document;
  const [chosen, choose] = useState<IncomingAct>();
  const quick = useQuickActs(document);
  if (acts.length === 0) return <ActProblem problem={quick.problem} />;

  const open = chosen !== undefined && acts.includes(chosen) ? chosen : openAtOnce(document);
  const kindOf = (act: IncomingAct) => (MAIN.includes(act) && open === undefined ? 'main' : act === 'return' ? 'danger' : 'plain');
  return (
    <section className={classes['acts']} aria-label={say('acts')}>
      {open !== undefined && <h2>{say(`act.${open}`)}</h2>}
      <OpenForm act={open} document={document} onClose={() => choose(undefined)} />
      <ActProblem problem={quick.problem} />
      <div className={classes['buttons']}>
        {acts.filter((act) => act !== open).map((act) => (
          <Button key={act} kind={kindOf(act)} busy={quick.isBusy(act)} onClick={quick.doing(act) ?? (() => choose(act))}>{say(`act.${act}`)}</Button>
        ))}
      </div>
    </section>
  );
}

function OpenForm({ act, document, onClose }: { act: IncomingAct | undefined; document: Incoming; onClose: () => void }) {
  const assignment = document.assignments.find(({ id }) => id === document.myAssignmentId);
  if (act === 'direct') return <DirectForm document={document} onDone={onClose} />;
  if (act === 'return') return <ReturnForm document={document} onClose={onClose} />;
  if (assignment === undefined) return null;
  if (act === 'assign') return <AssignForm document={document} assignment={assignment} onDone={onClose} />;
  if (act === 'report-done') return <ReportDoneForm document={document} assignmentId={assignment.id} onClose={onClose} />;
  return null;
}

/** The act people came for stands open; the others wait behind their button. */
function openAtOnce({ acts, assignments, myAssignmentId }: Incoming): IncomingAct | undefined {
  if (acts.includes('direct')) return 'direct';
  const isWaiting = assignments.some(({ id, state }) => id === myAssignmentId && state === 'waiting');
  return isWaiting && acts.includes('assign') ? 'assign' : undefined;
}
