import type { Problem } from '#web/lib/problem.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { recordsTexts } from '../texts.ts';

interface OpenDocument {
  readonly id: string;
  readonly subject: string;
}

/** Why an act was refused; where the secrecy gate asks, the person can declare and send again. */
export function DeclaredProblem({ problem, onDeclare, busy }: { problem: Problem | null; onDeclare: () => void; busy: boolean }) {
  const say = useTexts(recordsTexts);
  if (problem?.code === 'secrecy/declaration-needed') {
    return (
      <div role="alert">
        <Notice tone="warn" title={say('declareHint')}>
          <p>{say('declare')}.</p>
          <div><Button busy={busy} onClick={onDeclare}>{say('declareAndSend')}</Button></div>
        </Notice>
      </div>
    );
  }
  const { open = [], others = 0 } = (problem?.facts ?? {}) as { open?: readonly OpenDocument[]; others?: number };
  return (
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
  );
}
