import { useState } from 'react';
import { useTexts } from '#web/lib/texts.ts';
import { Button } from '#web/ui/button.tsx';
import type { Assignment, Incoming, IncomingAct } from '../api/types.ts';
import { incomingTexts } from '../texts/incoming.ts';
import { AddDirectionForm } from './add-direction-form.tsx';
import { AssignForm } from './assign-form.tsx';
import { DirectForm } from './direct-form.tsx';
import classes from './documents.module.css';
import { RegisterUnverifiedForm, ReportDoneForm, ReturnForm } from './incoming-text-acts.tsx';
import { ActProblem } from './refusal.tsx';
import { UrgeForm } from './urge-form.tsx';
import { useQuickActs } from './use-quick-acts.ts';

const MAIN: readonly IncomingAct[] = ['register', 'draft-reply', 'acknowledge'];
const ON_DOCUMENT: readonly IncomingAct[] = ['register', 'return', 'direct', 'add-direction', 'urge'];

/** What the reader's posts allow on this document now, and nothing else: on the whole, and on each part that is theirs. */
export function IncomingActs({ document }: { document: Incoming }) {
  const onDocument = document.acts.filter((act) => ON_DOCUMENT.includes(act));
  const open = [onDocument, ...document.assignments.map(({ acts }) => acts)].filter((acts) => acts.length > 0);
  return (
    <>
      <ActsCard document={document} acts={onDocument} />
      {document.assignments.map((part) => <ActsCard key={part.id} document={document} acts={part.acts} part={part} isOneOfSeveral={open.length > 1} />)}
    </>
  );
}

interface ActsCardProps {
  readonly document: Incoming;
  readonly acts: readonly IncomingAct[];
  readonly part?: Assignment;
  readonly isOneOfSeveral?: boolean;
}

/**
 * A form that somebody has begun stays until it is sent or closed, also when a colleague was faster: what was typed and why
 * it was refused would go with it.
 */
function ActsCard({ document, acts, part, isOneOfSeveral = false }: ActsCardProps) {
  const say = useTexts(incomingTexts);
  const [chosen, choose] = useState<IncomingAct>();
  const quick = useQuickActs(document, part?.id ?? null);
  const open = chosen ?? openAtOnce(acts, part);
  const { ofPart, title } = useTitles(open, isOneOfSeveral ? part : undefined);
  if (acts.length === 0 && open === undefined) return <ActProblem problem={quick.problem} />;
  return (
    <section className={classes['acts']} aria-label={ofPart || say('acts')}>
      {title !== '' && <h2>{title}</h2>}
      <OpenForm act={open} document={document} part={part} onTouch={choose} onClose={() => choose(undefined)} />
      <WhyNot quick={quick} document={document} />
      <div className={classes['buttons']}>
        {acts.filter((act) => act !== open && !(act === 'register' && quick.needsReason)).map((act) => (
          <Button key={act} kind={kindOf(act, open)} busy={quick.isBusy(act)} onClick={quick.doing(act) ?? (() => choose(act))}>{say(`act.${act}`)}</Button>
        ))}
      </div>
    </section>
  );
}

/** Why a quick act was refused, and the form where a reason can be given. */
function WhyNot({ quick, document }: { quick: ReturnType<typeof useQuickActs>; document: Incoming }) {
  return quick.needsReason ? <RegisterUnverifiedForm document={document} onClose={quick.forget} /> : <ActProblem problem={quick.problem} />;
}

/** What heads a card: the open act, and whose part it is where there are several. */
function useTitles(open: IncomingAct | undefined, part: Assignment | undefined): { ofPart: string; title: string } {
  const say = useTexts(incomingTexts);
  const ofPart = part === undefined ? '' : say('forUnit', { unit: part.unitName });
  const act = open === undefined ? '' : say(`act.${open}`);
  return { ofPart, title: [act, ofPart].filter(Boolean).join(' · ') };
}

function kindOf(act: IncomingAct, open: IncomingAct | undefined): 'main' | 'danger' | 'plain' {
  if (MAIN.includes(act) && open === undefined) return 'main';
  return act === 'return' ? 'danger' : 'plain';
}

interface OpenFormProps {
  readonly act: IncomingAct | undefined;
  readonly document: Incoming;
  readonly part: Assignment | undefined;
  readonly onTouch: (act: IncomingAct) => void;
  readonly onClose: () => void;
}

function OpenForm({ act, onTouch, ...place }: OpenFormProps) {
  if (act === undefined) return null;
  // A button has the focus again after its busy time: that begins nothing, and a form that was sent would stay for it.
  const touch = (target: EventTarget): void => {
    if (!(target instanceof HTMLButtonElement)) onTouch(act);
  };
  return <div onFocusCapture={({ target }) => touch(target)}><FormOf act={act} {...place} /></div>;
}

function FormOf({ act, document, part, onClose }: Omit<OpenFormProps, 'act' | 'onTouch'> & { act: IncomingAct }) {
  if (act === 'direct') return <DirectForm document={document} onDone={onClose} />;
  if (act === 'add-direction') return <AddDirectionForm document={document} onClose={onClose} />;
  if (act === 'urge') return <UrgeForm document={document} onClose={onClose} />;
  if (act === 'return') return <ReturnForm document={document} onClose={onClose} />;
  if (part === undefined) return null;
  if (act === 'assign') return <AssignForm document={document} assignment={part} onDone={onClose} />;
  if (act === 'report-done') return <ReportDoneForm document={document} assignmentId={part.id} onClose={onClose} />;
  return null;
}

/** The act people came for stands open; the others wait behind their button. */
function openAtOnce(acts: readonly IncomingAct[], part: Assignment | undefined): IncomingAct | undefined {
  if (acts.includes('direct')) return 'direct';
  return part?.state === 'waiting' && acts.includes('assign') ? 'assign' : undefined;
}
