/**
 * What stands between an act and a session that is gone. A call refused because the session has ended waits here while the
 * sign-in dialog stands over the page, then goes out again: nobody loses what they typed. Only armed while somebody is
 * signed in. Once the browser belongs to somebody else, nothing of this page goes out any more.
 */
export type GateState = 'open' | 'signed-out' | 'other-person';
type Listener = () => void;
interface Wait {
  readonly promise: Promise<void>;
  readonly open: () => void;
  readonly refuse: (reason: Error) => void;
}

export class SessionGate {
  #isArmed = false;
  #isOthers = false;
  #wait: Wait | undefined;
  readonly #listeners = new Set<Listener>();

  readonly arm = (): void => void (this.#isArmed = true);
  readonly disarm = (): void => void (this.#isArmed = false);
  readonly isArmed = (): boolean => this.#isArmed && !this.#isOthers;
  readonly state = (): GateState => (this.#isOthers ? 'other-person' : this.#wait === undefined ? 'open' : 'signed-out');

  /** Resolves when the same person has signed in again; rejects when somebody else has. */
  pass(): Promise<void> {
    if (this.#wait === undefined) {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      this.#wait = { promise, open: resolve, refuse: reject };
      this.#tell();
    }
    return this.#wait.promise;
  }
  open(): void {
    this.#wait?.open();
    this.#wait = undefined;
    this.#tell();
  }
  /** Somebody else is signed in: what waits is dropped, not sent in their name. */
  closeForOther(reason: Error): void {
    this.#isOthers = true;
    this.#wait?.refuse(reason);
    this.#wait = undefined;
    this.#tell();
  }
  readonly subscribe = (listener: Listener): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  #tell(): void {
    this.#listeners.forEach((listener) => listener());
  }
}

export const sessionGate = new SessionGate();
