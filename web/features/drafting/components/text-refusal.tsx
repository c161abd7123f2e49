import type { ComponentType } from 'react';
import type { Problem } from '#web/lib/problem.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import type { Live, LiveNow } from '../live/use-live-text.ts';
import { liveTexts } from '../texts/live.ts';

/** How the house says that the secrecy gate refuses or asks: the same words wherever something is written. */
export type RefusalView = ComponentType<{ readonly problem: Problem | null; readonly busy: boolean; readonly onDeclare: () => void }>;

/** Why what was typed was not taken: asked about, it waits for the person; refused, it is gone. */
export function TextRefusal({ live, now, Refusal }: { live: Live; now: LiveNow; Refusal: RefusalView }) {
  const say = useTexts(liveTexts);
  const { problem, isGone } = now;
  if (problem === null) return null;
  const asks = problem.code === 'secrecy/declaration-needed';
  return (
    <>
      <Refusal problem={problem} busy={false} onDeclare={() => live.declare()} />
      {asks && <div><Button small onClick={() => live.giveUp()}>{say('takeBack')}</Button></div>}
      {!asks && !isGone && <Notice title={say('undone')} act={<Button small kind="quiet" onClick={() => live.noted()}>{say('noted')}</Button>}><p>{say('undoneHint')}</p></Notice>}
    </>
  );
}
