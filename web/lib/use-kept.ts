import { useCallback, useEffect, useRef, useState } from 'react';
import { KeptStore } from './kept-store.ts';

const PAUSE = 250;
const store = new KeptStore(localStorage, Date.now);

/** Says whose device-kept texts these are; the texts of others, and what is older than a day, are removed. */
export const keepFor = (personId: string): void => store.keepFor(personId);

/** Forgets everything kept on this device: the person signs out. */
export const forgetEverythingKept = (): void => store.forgetEverything();

/** One text kept on this device, for what is no form: it lives and goes as the others do. */
export const keptUnder = (name: string) => ({
  read: (): unknown => store.read(name),
  write: (value: unknown): void => store.write(name, value),
  remove: (): void => store.remove(name),
});

export interface Kept<T> {
  readonly value: T;
  readonly set: (next: T) => void;
  /** Forgets what is kept on the device; the form goes back to the given value. */
  readonly forget: (next: T) => void;
  /** Drops the copy on the device and leaves the form as it is: refused content is kept nowhere. */
  readonly drop: () => void;
  /** What is shown was typed earlier and found on this device. */
  readonly wasRestored: boolean;
}

/** What a person types, kept on this device for a day at most or until the act is done: it survives a reload, an ended session, a dropped line. */
export function useKept<T>(name: string, initial: T): Kept<T> {
  const [found] = useState(() => store.read(name) as T | undefined);
  const [value, setValue] = useState<T>(found ?? initial);
  const [wasRestored, setRestored] = useState(found !== undefined);
  const pending = useRef<{ timer: ReturnType<typeof setTimeout>; value: T } | undefined>(undefined);

  const flush = useCallback(() => {
    if (pending.current === undefined) return;
    clearTimeout(pending.current.timer);
    store.write(name, pending.current.value);
    pending.current = undefined;
  }, [name]);

  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  const drop = useCallback((): void => {
    clearTimeout(pending.current?.timer);
    pending.current = undefined;
    store.remove(name);
    setRestored(false);
  }, [name]);
  const set = (next: T): void => {
    setValue(next);
    clearTimeout(pending.current?.timer);
    pending.current = { value: next, timer: setTimeout(flush, PAUSE) };
  };
  const forget = useCallback((next: T): void => {
    drop();
    setValue(next);
  }, [drop]);
  return { value, set, forget, drop, wasRestored };
}
