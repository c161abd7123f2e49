import { useTexts } from '#web/lib/texts.ts';
import type { Kept } from '#web/lib/use-kept.ts';
import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { toast } from '#web/ui/toast.tsx';
import { incomingTexts } from '../texts/incoming.ts';

/** Says that earlier typing was found on this device; discarding it can be undone. */
export function KeptNote<T>({ kept, empty }: { kept: Kept<T>; empty: T }) {
  const say = useTexts(incomingTexts);
  if (!kept.wasRestored) return null;
  const discard = (): void => {
    const before = kept.value;
    kept.forget(empty);
    toast({ text: say('discarded'), undo: { label: say('undo'), act: () => kept.set(before) } });
  };
  return <Notice act={<Button small kind="quiet" onClick={discard}>{say('discard')}</Button>}>{say('restored')}</Notice>;
}
