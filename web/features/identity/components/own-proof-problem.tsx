import type { Problem } from '#web/lib/problem.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Notice } from '#web/ui/notice.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { identityTexts } from '../texts.ts';

/** Why somebody who is signed in did not prove to be there: no address was asked for, so none can be wrong. */
export function OwnProofProblem({ problem, withPassword = false, withCode = false }: { problem: Problem | null; withPassword?: boolean; withCode?: boolean }) {
  const say = useTexts(identityTexts);
  if (problem?.code !== 'identity/wrong-credentials') return <ProblemNote problem={problem} />;
  return <Notice tone="danger" title={say(withPassword && withCode ? 'wrong.both' : withCode ? 'wrong.code' : 'wrong.password')} />;
}
