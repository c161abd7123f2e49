import { fork, type ChildProcess } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Extraction } from './extracted-text.ts';
import type { ChildAnswer } from './extraction-child.ts';
import type { ReadingOrder } from './read-document.ts';

export interface ChildLimits {
  readonly idleMs: number;
  readonly filesPerChild: number;
  readonly heapMegabytes: number;
  /** A child that grows beyond this, and three times the file, is ended. */
  readonly rssBytes: number;
}

/** `crashed` or `outgrew` its memory over this file; a child that does not even start is `unavailable`. */
export type ReadingEnd = Extraction | 'crashed' | 'outgrew';

const WATCH_MS = 150;
const PAGE_BYTES = 4_096;
const ROOT = join(import.meta.dirname, '..', '..', '..');

/**
 * One child process that reads files, one at a time: a malformed file can neither block nor end the server, nor reach
 * anything. The child may read its own program and no other file, start nothing, and gets no environment.
 */
export class ReadingChild {
  readonly #limits: ChildLimits;
  #child: ChildProcess | undefined;
  #filesRead = 0;
  #hasStarted = false;
  #idle: NodeJS.Timeout | undefined;
  #settle: ((end: ReadingEnd) => void) | undefined;

  constructor(limits: ChildLimits) {
    this.#limits = limits;
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  get isBusy(): boolean {
    return this.#settle !== undefined;
  }

  read(order: ReadingOrder, timeLimitMs: number): Promise<ReadingEnd> {
    clearTimeout(this.#idle);
    const child = (this.#child ??= this.#start());
    child.ref();
    child.channel?.ref();
    return new Promise<ReadingEnd>((resolve) => {
      const timer = setTimeout(() => this.#end({ ok: false, code: 'timed-out' }), timeLimitMs);
      const watch = setInterval(() => void this.#watch(child, order.bytes.byteLength), WATCH_MS);
      this.#settle = (end) => {
        clearTimeout(timer);
        clearInterval(watch);
        this.#settle = undefined;
        resolve(end);
      };
      child.send(order, () => {});
    });
  }

  /** Ends the process; a file being read gets this answer. */
  stop(): void {
    this.#end({ ok: false, code: 'unavailable' });
  }

  #start(): ChildProcess {
    this.#filesRead = 0;
    this.#hasStarted = false;
    const may = [import.meta.dirname, join(ROOT, 'package.json'), join(ROOT, 'node_modules'), realpathSync(join(ROOT, 'node_modules'))].map((path) => `--allow-fs-read=${path}`);
    const execArgv = [`--max-old-space-size=${this.#limits.heapMegabytes}`, '--permission', ...may, '--no-warnings'];
    const program = join(import.meta.dirname, 'extraction-child.ts');
    const child = fork(program, [], { env: {}, execArgv, cwd: dirname(program), serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    child.on('message', (message: ChildAnswer | 'started') => this.#child === child && this.#hear(message));
    child.on('exit', () => this.#child === child && this.#crash());
    child.on('error', () => this.#child === child && this.#crash());
    return child;
  }

  #hear(message: ChildAnswer | 'started'): void {
    if (message === 'started') this.#hasStarted = true;
    else this.#finish(message);
  }

  #crash(): void {
    this.#end(this.#hasStarted ? 'crashed' : { ok: false, code: 'unavailable' });
  }

  #finish({ extraction, rss }: ChildAnswer): void {
    this.#filesRead += 1;
    if (this.#filesRead >= this.#limits.filesPerChild || rss > this.#limits.rssBytes) return this.#end(extraction);
    // Idle, neither the child nor the clock keeps the server from ending.
    this.#child?.unref();
    this.#child?.channel?.unref();
    this.#idle = setTimeout(() => this.stop(), this.#limits.idleMs).unref();
    this.#settle?.(extraction);
  }

  #end(end: ReadingEnd): void {
    clearTimeout(this.#idle);
    const child = this.#child;
    this.#child = undefined;
    child?.unref();
    child?.kill('SIGKILL');
    this.#settle?.(end);
  }

  /** The heap limit does not bind the buffers into which a bomb inflates; the size of the process does. */
  async #watch(child: ChildProcess, fileBytes: number): Promise<void> {
    const statm = await readFile(`/proc/${child.pid}/statm`, 'latin1').catch(() => '');
    const rss = Number(statm.split(' ')[1] ?? 0) * PAGE_BYTES;
    const isStillReading = this.#child === child && this.isBusy;
    if (isStillReading && rss > this.#limits.rssBytes + 3 * fileBytes) this.#end('outgrew');
  }
}
