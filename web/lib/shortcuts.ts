import { useEffect, useRef } from 'react';

const KEY = 'cong-so-so.single-key-shortcuts';
const CHORD_TIME = 1200;

/** One-letter shortcuts can be switched off, because voice control may type them unasked (WCAG 2.1.4). */
export const singleKeys = {
  areOn: (): boolean => localStorage.getItem(KEY) !== 'off',
  set: (on: boolean): void => localStorage.setItem(KEY, on ? 'on' : 'off'),
};

/** What each key does: 'j', '?', 'g v' (one after the other) or 'mod+k' (Ctrl, ⌘ on a Mac). */
export type Shortcuts = Readonly<Record<string, (() => void) | undefined>>;

let chord: { key: string; at: number } | undefined;

export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  useEffect(() => void (latest.current = shortcuts));
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.altKey) return;
      const act = actOf(event, latest.current);
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

function actOf(event: KeyboardEvent, shortcuts: Shortcuts): (() => void) | undefined {
  if (event.ctrlKey || event.metaKey) return shortcuts[`mod+${event.key.toLowerCase()}`];
  if (!singleKeys.areOn() || isTaken(event)) return undefined;
  const before = openChord(event.timeStamp);
  if (event.key === 'g') chord = { key: 'g', at: event.timeStamp };
  if (before === undefined) return shortcuts[event.key];
  const together = shortcuts[`${before} ${event.key}`];
  if (together !== undefined) chord = undefined;
  return together;
}

/** The first key of a chord still waiting for its second; the very same keystroke does not count. */
function openChord(now: number): string | undefined {
  if (chord === undefined || chord.at === now || now - chord.at > CHORD_TIME) return undefined;
  return chord.key;
}

/** Somebody is typing, a dialog stands open, or Enter belongs to the link or button it is pressed on. */
function isTaken({ target, key }: KeyboardEvent): boolean {
  if (document.querySelector('[role="dialog"]') !== null) return true;
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return true;
  return key === 'Enter' && target.closest('a, button, summary') !== null;
}
