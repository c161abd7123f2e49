import { fork, type ChildProcess } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';

export type HelperFault = 'too-many-waiting' | 'timed-out' | 'crashed' | 'failed' | 'stopped';

/** Why an order was not carried out. `detail` may hold words of a document: for its writer; no log finds it. */
export class HelperError extends Error {
  override readonly name = 'HelperError';
  readonly fault: HelperFault;
  readonly #detail: string;

  constructor(fault: HelperFault, detail = '') {
    super(fault);
    this.fault = fault;
    this.#detail = detail;
  }

  get detail(): string {
    return this.#detail;
  }
}

export interface HelperLimits {
  readonly timeLimitMs: number;
  readonly idleMs: number;
  readonly ordersPerChild: number;
  readonly rssBytes: number;
  readonly waiting: number;
}

const ROOT = resolve(import.meta.dirname, '../../..');

/** Node's permissions for a helper that needs to read its own program and packages, and to write and start nothing. */
export const PROGRAM_ALONE: readonly string[] = [
  '--permission', '--no-warnings',
  ...['server/platform', 'package.json', 'node_modules'].flatMap((place) => [join(ROOT, place), realpathSync(join(ROOT, place))]).map((path) => `--allow-fs-read=${path}`),
];

/** What the program of a helper sends back for each order. */
export type HelperAnswer<Done> = { readonly done: Done; readonly rss: number } | { readonly fault: string; readonly rss: number };

interface Job<Order, Done> {
  readonly order: Order;
  readonly settle: (answer: HelperAnswer<Done> | HelperError) => void;
}

/**
 * One child process that carries out orders one after another: for work that blocks its thread, may leak, and must not take
 * the server with it. Started by the first order, renewed by count or memory, ended when idle.
 */
export class HelperProcess<Order extends object, Done> {
  readonly #program: string;
  readonly #limits: HelperLimits;
  readonly #flags: readonly string[];
  readonly #args: readonly string[];
  readonly #queue: Job<Order, Done>[] = [];
  #running: Job<Order, Done> | undefined;
  #child: ChildProcess | undefined;
  #done = 0;
  #timer: NodeJS.Timeout | undefined;

  /** `args` are what the program is told at its start, `flags` are Node's. */
  constructor(program: string, limits: HelperLimits, flags: readonly string[] = [], args: readonly string[] = []) {
    this.#program = program;
    this.#flags = flags;
    this.#args = args;
    this.#limits = limits;
  }

  /** Process id of the child while there is one. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Throws HelperError. */
  async carryOut(order: Order): Promise<Done> {
    if (this.#queue.length >= this.#limits.waiting) throw new HelperError('too-many-waiting');
    const answer = await new Promise<HelperAnswer<Done> | HelperError>((settle) => {
      this.#queue.push({ order, settle });
      this.#next();
    });
    if (answer instanceof HelperError) throw answer;
    if ('fault' in answer) throw new HelperError('failed', answer.fault);
    return answer.done;
  }

  /** Ends the child and refuses what is still waiting. A later order starts a new child. */
  stop(): void {
    const unfinished = this.#running === undefined ? [] : [this.#running];
    for (const job of [...unfinished, ...this.#queue.splice(0)]) job.settle(new HelperError('stopped'));
    this.#drop();
  }

  #next(): void {
    if (this.#running !== undefined) return;
    const job = this.#queue.shift();
    clearTimeout(this.#timer);
    if (job === undefined) return this.#rest();
    this.#running = job;
    this.#child ??= this.#start();
    this.#child.ref();
    this.#child.channel?.ref();
    this.#timer = setTimeout(() => this.#fail('timed-out'), this.#limits.timeLimitMs);
    this.#child.send(job.order, () => {});
  }

  #start(): ChildProcess {
    this.#done = 0;
    // No inherited environment or flags: the child needs none, and its output could hold words of a document.
    const child = fork(this.#program, [...this.#args], { env: {}, execArgv: [...this.#flags], serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    child.on('message', (answer: HelperAnswer<Done>) => this.#child === child && this.#finish(answer));
    child.on('exit', () => this.#child === child && this.#fail('crashed'));
    child.on('error', () => this.#child === child && this.#fail('crashed'));
    return child;
  }

  #finish(answer: HelperAnswer<Done>): void {
    this.#running?.settle(answer);
    this.#running = undefined;
    this.#done += 1;
    if (this.#done >= this.#limits.ordersPerChild || answer.rss > this.#limits.rssBytes) this.#drop();
    this.#next();
  }

  #fail(fault: HelperFault): void {
    this.#running?.settle(new HelperError(fault));
    this.#drop();
    this.#next();
  }

  /** Nothing to do: neither the child nor the clock keeps the server from ending. */
  #rest(): void {
    if (this.#child === undefined) return;
    this.#child.unref();
    this.#child.channel?.unref();
    this.#timer = setTimeout(() => this.#drop(), this.#limits.idleMs).unref();
  }

  #drop(): void {
    clearTimeout(this.#timer);
    const child = this.#child;
    this.#child = undefined;
    this.#running = undefined;
    child?.unref();
    child?.kill('SIGKILL');
  }
}
