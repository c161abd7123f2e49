import type { Extraction } from './extracted-text.ts';
import { CONTENT_LIMITS, type ExtractionOptions } from './limits.ts';
import type { ReadingOrder } from './read-document.ts';
import { ReadingChild, type ChildLimits } from './reading-child.ts';

export interface TextExtractionSettings extends ChildLimits {
  /** Files read at the same time, so that one slow file does not hold up the others. */
  readonly children: number;
  readonly waiting: number;
}

const SETTINGS: TextExtractionSettings = { children: 2, waiting: 50, idleMs: 60_000, filesPerChild: 500, heapMegabytes: 256, rssBytes: 512 * 2 ** 20 };
const TIME_LIMIT_MS = 10_000;

interface Job {
  readonly order: ReadingOrder;
  readonly timeLimitMs: number;
  readonly settle: (extraction: Extraction) => void;
}

/** Reads the text of files in child processes, which start with the first file and end when idle. */
export class TextExtraction {
  readonly #settings: TextExtractionSettings;
  readonly #children: readonly ReadingChild[];
  readonly #taken = new Set<ReadingChild>();
  readonly #queue: Job[] = [];

  constructor(settings: Partial<TextExtractionSettings> = {}) {
    this.#settings = { ...SETTINGS, ...settings };
    this.#children = Array.from({ length: this.#settings.children }, () => new ReadingChild(this.#settings));
  }

  /** Process ids of the children there are. */
  get pids(): number[] {
    return this.#children.flatMap(({ pid }) => pid ?? []);
  }

  async extract(bytes: Uint8Array, options: ExtractionOptions = {}): Promise<Extraction> {
    const { kinds = ['pdf', 'docx'], timeLimitMs = TIME_LIMIT_MS } = options;
    const limits = { ...CONTENT_LIMITS, ...options.limits };
    if (bytes.byteLength === 0) return { ok: false, code: 'empty' };
    if (bytes.byteLength > limits.bytes) return { ok: false, code: 'too-large' };
    if (this.#queue.length >= this.#settings.waiting) return { ok: false, code: 'unavailable' };
    return new Promise<Extraction>((settle) => {
      this.#queue.push({ order: { bytes, kinds, limits, weights: true }, timeLimitMs, settle });
      void this.#next();
    });
  }

  /** Ends the children; files being read or waiting are answered `unavailable`. A later file starts them again. */
  stop(): void {
    for (const { settle } of this.#queue.splice(0)) settle({ ok: false, code: 'unavailable' });
    for (const child of this.#children) child.stop();
  }

  /** A child that is warm comes before one that would have to start. */
  async #next(): Promise<void> {
    const free = this.#children.filter((one) => !this.#taken.has(one));
    const child = free.find(({ pid }) => pid !== undefined) ?? free[0];
    const job = child === undefined ? undefined : this.#queue.shift();
    if (child === undefined || job === undefined) return;
    this.#taken.add(child);
    job.settle(await readTwice(child, job));
    this.#taken.delete(child);
    void this.#next();
  }
}

/**
 * The child may have been ended from outside, and a map of a million strokes is only too much where weights of fonts are
 * wanted; so a file gets a second try, for its text alone.
 */
async function readTwice(child: ReadingChild, { order, timeLimitMs }: Job): Promise<Extraction> {
  const first = await child.read(order, timeLimitMs);
  if (typeof first === 'object') return first;
  const second = await child.read({ ...order, weights: false }, timeLimitMs);
  if (typeof second === 'object') return second;
  return { ok: false, code: second === 'outgrew' ? 'too-large' : 'broken' };
}
