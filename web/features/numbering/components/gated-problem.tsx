import type { Problem } from '#web/lib/problem.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { numberingTexts } from '../texts.ts';

/** Why an act was refused; where the secrecy gate asks, the person declares and sends again. */
export function GatedProblem({ act, onDeclare }: { act: { error: Problem | null; isPending: boolean }; onDeclare: () => void }) {
  const say = useTexts(numberingTexts);
  if (act.error?.code !== 'secrecy/declaration-needed') return <ProblemNote problem={act.error} />;
  return (
    <div role="alert">
      <Notice tone="warn" title={say('declareHint')}><div><Button busy={act.isPending} onClick={onDeclare}>{say('declareAndSend')}</Button></div></Notice>
    </div>
  );
}
