import type { Problem } from '#web/lib/problem.ts';
import { useTexts } from '#web/lib/texts.ts';
import { DeclaredProblem } from '#web/ui/declared-problem.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { recordsTexts } from '../texts.ts';

interface OpenDocument {
  readonly id: string;
  readonly subject: string;
}

/** Why an act was refused: beside what the gate asks, what of a file is still open. */
export function FileProblem({ problem, onDeclare, busy }: { problem: Problem | null; onDeclare: () => void; busy: boolean }) {
  const say = useTexts(recordsTexts);
  const { open = [], others = 0 } = (problem?.facts ?? {}) as { open?: readonly OpenDocument[]; others?: number };
  return (
    <DeclaredProblem problem={problem} busy={busy} onDeclare={onDeclare}>
      <ProblemNote problem={problem}>
        {open.length > 0 && (
          <>
            <p>{say('stillOpen')}</p>
            <ul>
              {open.map(({ id, subject }) => <li key={id}>{subject}</li>)}
              {others > 0 && <li>{say('othersOpen', { count: others })}</li>}
            </ul>
          </>
        )}
      </ProblemNote>
    </DeclaredProblem>
  );
}
