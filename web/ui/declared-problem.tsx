import type { ReactNode } from 'react';
import type { Problem } from '#web/lib/problem.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { ProblemNote } from './problem-note.tsx';
import { uiTexts } from './texts.ts';

interface DeclaredProblemProps {
  readonly problem: Problem | null;
  readonly busy: boolean;
  /** Sends the same again with the declaration that there is no state secret in it. */
  readonly onDeclare: () => void;
  /** How the feature tells every other refusal. */
  readonly children?: ReactNode;
}

/** Why an act was refused; where the secrecy gate asks, the person declares and sends again. The words people answer for are the same everywhere. */
export function DeclaredProblem({ problem, busy, onDeclare, children }: DeclaredProblemProps) {
  const say = useTexts(uiTexts);
  if (problem?.code !== 'secrecy/declaration-needed') return children ?? <ProblemNote problem={problem} />;
  return (
    <div role="alert">
      <Notice tone="warn" title={say('declareHint')}>
        <p>{say('declare')}.</p>
        <div><Button busy={busy} onClick={onDeclare}>{say('declareAndSend')}</Button></div>
      </Notice>
    </div>
  );
}
