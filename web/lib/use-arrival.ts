import { useCanGoBack } from '@tanstack/react-router';
import { useEffect, useRef, type RefObject } from 'react';

/**
 * Takes the focus to the name of what has just been opened, so that keys and screen readers go on from there. The first
 * page of a visit keeps the browser's own beginning.
 */
export function useArrival<Heading extends HTMLElement>(): RefObject<Heading | null> {
  const heading = useRef<Heading>(null);
  const cameFromHere = useCanGoBack();
  useEffect(() => {
    if (cameFromHere) heading.current?.focus({ preventScroll: true });
  }, [cameFromHere]);
  useFocusOfTheGone(heading);
  return heading;
}

/** When an act takes away the button or field that had the focus, the name has it, so that keys go on from there and not from the top. */
function useFocusOfTheGone(heading: RefObject<HTMLElement | null>): void {
  const last = useRef<EventTarget | null>(null);
  useEffect(() => {
    const note = ({ target }: FocusEvent): void => void (last.current = target);
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  // After every drawing: what goes away with an act goes in whichever drawing brings its outcome.
  useEffect(() => {
    const { activeElement, body } = document;
    if (activeElement !== null && activeElement !== body) return;
    if (!(last.current instanceof HTMLElement) || last.current.isConnected) return;
    last.current = null;
    heading.current?.focus({ preventScroll: true });
  });
}
