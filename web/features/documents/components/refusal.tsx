import { useEffect } from 'react';
import type { Happened } from '#contract/documents/happened.ts';
import type { DraftPart } from '#contract/documents/outgoing.ts';
import { moment } from '#web/lib/dates.ts';
import type { Problem } from '#web/lib/problem.ts';
import { useTexts } from '#web/lib/texts.ts';
import { DeclaredProblem } from '#web/ui/declared-problem.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { historyTexts } from '../texts/history.ts';
import { incomingTexts } from '../texts/incoming.ts';
import { outgoingTexts } from '../texts/outgoing.ts';
import { useAuthor } from './labels.ts';

interface RefusalProps {
  readonly problem: Problem | null;
  /** Sends the same again with the declaration that there is no state secret in it. */
  readonly onDeclare: () => void;
  readonly busy: boolean;
}

/** Why an act was refused; where the secrecy gate asks, the person can declare and send again. */
export function Refusal({ problem, onDeclare, busy }: RefusalProps) {
  return <DeclaredProblem problem={problem} busy={busy} onDeclare={onDeclare}><ActProblem problem={problem} /></DeclaredProblem>;
}

/** Why an act on a document was refused; where it came too late, with what was done meanwhile, by whom and when. */
export function ActProblem({ problem }: { problem: Problem | null }) {
  const say = useTexts(incomingTexts);
  const sayAct = useTexts(historyTexts);
  const sayPart = useTexts(outgoingTexts);
  const sayBy = useAuthor();
  const happened = happenedOf(problem);
  const missing = missingOf(problem);
  return (
    <ProblemNote problem={problem}>
      {missing.length > 0 && <ul>{missing.map((part) => <li key={part}>{sayPart(`part.${part}`)}</li>)}</ul>}
      {happened.length > 0 && (
        <>
          <p>{say('happened')}</p>
          <ul>
            {happened.map(({ action, by, byTitle, at }) => (
              <li key={`${action} ${at}`}>{action in historyTexts.vi ? sayAct(action as keyof typeof historyTexts.vi) : action}: {[sayBy(by), byTitle].filter(Boolean).join(', ')} · {moment(at)}</li>
            ))}
          </ul>
        </>
      )}
    </ProblemNote>
  );
}

function happenedOf(problem: Problem | null): readonly Happened[] {
  const told = problem?.facts['happened'];
  return Array.isArray(told) ? (told as Happened[]) : [];
}

/** The parts a draft lacks, as `documents/incomplete-draft` names them. */
function missingOf(problem: Problem | null): readonly DraftPart[] {
  const told = problem?.facts['missing'];
  return Array.isArray(told) ? (told as DraftPart[]) : [];
}

/** Refused content is kept nowhere, not on this device either; what stands in the form stays until the page is left. */
export function useDropWhenRefused(problem: Problem | null, drop: () => void): void {
  const isRefused = problem?.code === 'secrecy/refused';
  useEffect(() => {
    if (isRefused) drop();
  });
}
