const PREFIX = 'cong-so-so.kept.';
/** As long as the server holds an upload that is not registered; what is older was given up. */
const LIFETIME_MS = 24 * 3_600_000;

type Device = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;
interface Entry {
  readonly at: number;
  readonly value: unknown;
}

/** What one person has typed on this device and not sent yet: for a day, and only while that person uses it. */
export class KeptStore {
  readonly #device: Device;
  readonly #now: () => number;
  #owner: string | undefined;

  constructor(device: Device, now: () => number) {
    this.#device = device;
    this.#now = now;
  }

  /**
   * Says whose texts these are, at every turn of a page. Whoever comes new removes the texts of everybody else (two people
   * may share a computer); a page of somebody before them that is still open does not remove theirs. What is too old goes.
   */
  keepFor(personId: string): void {
    const isNew = this.#owner !== personId;
    this.#owner = personId;
    this.#removeWhere((key) => this.#entryAt(key) === undefined || (isNew && !key.startsWith(this.#keyOf(''))));
  }

  read(name: string): unknown {
    return this.#entryAt(this.#keyOf(name))?.value;
  }

  write(name: string, value: unknown): void {
    if (this.#owner === undefined) return;
    try {
      this.#device.setItem(this.#keyOf(name), JSON.stringify({ at: this.#now(), value }));
    } catch {
      // The device is full or forbids storage: the form still works, it only does not survive a reload.
    }
  }

  remove(name: string): void {
    this.#device.removeItem(this.#keyOf(name));
  }

  /** Forgets everything, and keeps nothing more until somebody is named again: a page that is left writes its last words. */
  forgetEverything(): void {
    this.#owner = undefined;
    this.#removeWhere(() => true);
  }

  #keyOf(name: string): string {
    return `${PREFIX}${this.#owner ?? ''}.${name}`;
  }

  /** Undefined when there is nothing, or nothing that may still be shown. */
  #entryAt(key: string): Entry | undefined {
    try {
      const entry = JSON.parse(this.#device.getItem(key) ?? 'null') as Partial<Entry> | null;
      if (typeof entry?.at !== 'number' || this.#now() - entry.at > LIFETIME_MS) return undefined;
      return { at: entry.at, value: entry.value };
    } catch {
      return undefined;
    }
  }

  #removeWhere(isGone: (key: string) => boolean): void {
    const keys = Array.from({ length: this.#device.length }, (_, index) => this.#device.key(index) ?? '');
    keys.filter((key) => key.startsWith(PREFIX) && isGone(key)).forEach((key) => this.#device.removeItem(key));
  }
}
