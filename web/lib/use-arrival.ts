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
  return heading;
}
