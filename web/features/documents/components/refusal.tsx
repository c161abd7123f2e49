import { useEffect } from 'react';
import type { Problem } from '#web/lib/problem.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { uploadTexts } from '../texts/upload.ts';

interface RefusalProps {
  readonly problem: Problem | null;
  /** Sends the same again with the declaration that there is no state secret in it. */
  readonly onDeclare: () => void;
  readonly busy: boolean;
}

/** Why an act was refused; where the secrecy gate asks, the person can declare and send again. */
export function Refusal({ problem, onDeclare, busy }: RefusalProps) {
  const say = useTexts(uploadTexts);
  if (problem?.code !== 'secrecy/declaration-needed') return <ProblemNote problem={problem} />;
  return (
    <div role="alert">
      <Notice tone="warn" title={say('declareHint')}>
        <p>{say('declare')}.</p>
        <div><Button busy={busy} onClick={onDeclare}>{say('declareAndSend')}</Button></div>
      </Notice>
    </div>
  );
}

/** Refused content is kept nowhere, not on this device either; what stands in the form stays until the page is left. */
export function useDropWhenRefused(problem: Problem | null, drop: () => void): void {
  const isRefused = problem?.code === 'secrecy/refused';
  useEffect(() => {
    if (isRefused) drop();
  });
}
