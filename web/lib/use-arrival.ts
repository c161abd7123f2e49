import { useEffect, useRef, type RefObject } from 'react';

const firstPath = location.pathname;
let hasMoved = false;

/**
 * Takes the focus to the name of what has just been opened, so that keys and screen readers go on from there. The first
 * page of a visit keeps the browser's own beginning.
 */
export function useArrival<Heading extends HTMLElement>(): RefObject<Heading | null> {
  const heading = useRef<Heading>(null);
  useEffect(() => {
    hasMoved ||= location.pathname !== firstPath;
    if (hasMoved) heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}
