/** A program that opens one thing after the other and closes them in the opposite order, whenever it is told to stop. */
export class Life {
  readonly #closers: (() => unknown)[] = [];
  readonly #stop = Promise.withResolvers<undefined>();
  #stopping = false;

  /** Opens one thing, unless the program has been told to stop; `close` runs when it ends. */
  async open<T>(opening: () => T | Promise<T>, close?: (opened: T) => unknown): Promise<T> {
    this.#goOnOrStop();
    const opened = await opening();
    if (close !== undefined) this.#closers.push(() => close(opened));
    this.#goOnOrStop();
    return opened;
  }

  /** Starts, lives until SIGINT or SIGTERM, and closes everything that was opened, also when the start fails or is broken off. */
  async run(start: (life: Life) => Promise<void>): Promise<void> {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        this.#stopping = true;
        this.#stop.resolve(undefined);
      });
    }
    try {
      await start(this);
      await this.#stop.promise;
    } catch (error) {
      if (!(error instanceof Stopped) && !this.#stopping) throw error;
    } finally {
      await this.#close();
    }
  }

  #goOnOrStop(): void {
    if (this.#stopping) throw new Stopped();
  }

  /** One that cannot be closed does not keep the others open. */
  async #close(): Promise<void> {
    const faults: unknown[] = [];
    for (const close of this.#closers.toReversed()) {
      try {
        await close();
      } catch (error) {
        faults.push(error);
      }
    }
    if (faults.length > 0) throw faults[0];
  }
}

class Stopped extends Error {}
