import { useCallback, useEffect, useRef, useState } from 'react';

const PREFIX = 'cong-so-so.kept.';
const PAUSE = 250;
let owner = '';

/** Says whose device-kept texts these are: two people may share a computer. */
export function keepFor(personId: string): void {
  owner = personId;
}

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

/** What a person types, kept on this device until the act is done: it survives a reload, an ended session, a dropped line. */
export function useKept<T>(name: string, initial: T): Kept<T> {
  const key = `${PREFIX}${owner}.${name}`;
  const [found] = useState(() => read<T>(key));
  const [value, setValue] = useState<T>(found ?? initial);
  const [wasRestored, setRestored] = useState(found !== undefined);
  const pending = useRef<{ timer: ReturnType<typeof setTimeout>; value: T } | undefined>(undefined);

  const flush = useCallback(() => {
    if (pending.current === undefined) return;
    clearTimeout(pending.current.timer);
    write(key, pending.current.value);
    pending.current = undefined;
  }, [key]);

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
    localStorage.removeItem(key);
    setRestored(false);
  }, [key]);
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

/** Forgets everything kept on this device: somebody else signs in, or the person signs out. */
export function forgetEverythingKept(): void {
  Object.keys(localStorage).filter((key) => key.startsWith(PREFIX)).forEach((key) => localStorage.removeItem(key));
}

function read<T>(key: string): T | undefined {
  try {
    const text = localStorage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}

function write(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // The device is full or forbids storage: the form still works, it only does not survive a reload.
  }
}
