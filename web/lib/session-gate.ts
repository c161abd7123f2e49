/**
 * A call refused because the session has ended waits here while the sign-in dialog stands over the page, then goes out
 * again: nobody loses what they typed. Only armed while somebody is signed in.
 */
type Listener = () => void;

let armed = false;
let waiting: { promise: Promise<void>; open: () => void } | undefined;
const listeners = new Set<Listener>();
const tell = (): void => listeners.forEach((listener) => listener());

export const sessionGate = {
  arm: (): void => void (armed = true),
  disarm: (): void => void (armed = false),
  isArmed: (): boolean => armed,
  isWaiting: (): boolean => waiting !== undefined,

  /** Resolves when the person has signed in again. */
  pass(): Promise<void> {
    if (waiting === undefined) {
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting = { promise, open: resolve };
      tell();
    }
    return waiting.promise;
  },
  open(): void {
    waiting?.open();
    waiting = undefined;
    tell();
  },
  subscribe(listener: Listener): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};
