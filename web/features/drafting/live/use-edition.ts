import { useEffect, useState } from 'react';
import type { LiveNow } from './use-live-text.ts';

const PAUSE = 250;

/** Counts the texts the server has had, so that what is made of them there is asked for anew: when the typing pauses and all of it is stored. */
export function useEdition(now: LiveNow | undefined): number {
  const [edition, setEdition] = useState(0);
  const [hasChanged, setChanged] = useState(false);
  const text = now?.open?.text;
  const isStored = now?.hasUnsent === false;
  useEffect(() => {
    if (text === undefined) return undefined;
    let pause: ReturnType<typeof setTimeout> | undefined;
    const onUpdate = (): void => {
      clearTimeout(pause);
      pause = setTimeout(() => setChanged(true), PAUSE);
    };
    text.on('update', onUpdate);
    return () => {
      clearTimeout(pause);
      text.off('update', onUpdate);
    };
  }, [text]);
  useEffect(() => {
    if (!hasChanged || !isStored) return;
    setChanged(false);
    setEdition((before) => before + 1);
  }, [hasChanged, isStored]);
  return edition;
}
