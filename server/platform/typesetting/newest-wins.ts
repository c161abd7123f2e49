/** Why work was not done: somebody asked for the same thing again before its turn came. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

interface Waiting<Done> {
  readonly work: () => Promise<Done>;
  readonly settle: (done: Promise<Done>) => void;
}

/** Work under a key runs one at a time; of what waits behind it only the newest is done, the older ones end with Overtaken. */
export class NewestWins<Done> {
  readonly #running = new Set<string>();
  readonly #waiting = new Map<string, Waiting<Done>>();

  run(key: string, work: () => Promise<Done>): Promise<Done> {
    if (!this.#running.has(key)) return this.#start(key, work);
    this.#waiting.get(key)?.settle(Promise.reject(new Overtaken()));
    return new Promise<Done>((settle) => this.#waiting.set(key, { work, settle }));
  }

  async #start(key: string, work: () => Promise<Done>): Promise<Done> {
    this.#running.add(key);
    try {
      return await work();
    } finally {
      this.#running.delete(key);
      const next = this.#waiting.get(key);
      this.#waiting.delete(key);
      if (next !== undefined) next.settle(this.#start(key, next.work));
    }
  }
}
