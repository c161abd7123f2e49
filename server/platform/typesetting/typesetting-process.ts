import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { LetterFacts } from './letter-facts.ts';
import type { ChildAnswer } from './typesetting-child.ts';

export type TypesettingFault = 'unsupported-character' | 'too-large' | 'too-many-waiting' | 'timed-out' | 'crashed' | 'failed' | 'stopped';

/** Why a document could not be set. `detail` may hold words of the document: for its writer; no log finds it. */
export class TypesettingError extends Error {
  override readonly name = 'TypesettingError';
  readonly fault: TypesettingFault;
  readonly #detail: string;

  constructor(fault: TypesettingFault, detail = '') {
    super(fault);
    this.fault = fault;
    this.#detail = detail;
  }

  get detail(): string {
    return this.#detail;
  }
}

export interface TypesettingLimits {
  readonly timeLimitMs: number;
  readonly idleMs: number;
  readonly documentsPerChild: number;
  readonly rssBytes: number;
  readonly factsBytes: number;
  readonly waiting: number;
}

const LIMITS: TypesettingLimits = { timeLimitMs: 20_000, idleMs: 60_000, documentsPerChild: 2_000, rssBytes: 400 * 2 ** 20, factsBytes: 2 * 2 ** 20, waiting: 200 };

interface Job {
  readonly facts: LetterFacts;
  readonly settle: (answer: ChildAnswer | TypesettingError) => void;
}

/**
 * One child process that sets documents one after another: Typst blocks its thread, leaks unless told to forget, and a
 * malformed document must not take the server with it. Started by the first document, renewed by count or memory, ended when idle.
 */
export class TypesettingProcess {
  readonly #limits: TypesettingLimits;
  readonly #queue: Job[] = [];
  #running: Job | undefined;
  #child: ChildProcess | undefined;
  #set = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(limits: Partial<TypesettingLimits> = {}) {
    this.#limits = { ...LIMITS, ...limits };
  }

  /** Process id of the child while there is one. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  async typeset(facts: LetterFacts): Promise<Uint8Array> {
    if (JSON.stringify(facts).length > this.#limits.factsBytes) throw new TypesettingError('too-large');
    if (this.#queue.length >= this.#limits.waiting) throw new TypesettingError('too-many-waiting');
    const answer = await new Promise<ChildAnswer | TypesettingError>((settle) => {
      this.#queue.push({ facts, settle });
      this.#next();
    });
    if (answer instanceof TypesettingError) throw answer;
    if ('fault' in answer) throw asError(answer.fault);
    return answer.pdf;
  }

  /** Ends the child and refuses what is still waiting. A later document starts a new child. */
  stop(): void {
    const unfinished = this.#running === undefined ? [] : [this.#running];
    for (const job of [...unfinished, ...this.#queue.splice(0)]) job.settle(new TypesettingError('stopped'));
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
    this.#child.send(job.facts, () => {});
  }

  #start(): ChildProcess {
    this.#set = 0;
    // No inherited environment or flags: the child needs none, and its output could hold words of a document.
    const child = fork(join(import.meta.dirname, 'typesetting-child.ts'), [], { env: {}, execArgv: [], serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    child.on('message', (answer: ChildAnswer) => this.#child === child && this.#finish(answer));
    child.on('exit', () => this.#child === child && this.#fail('crashed'));
    child.on('error', () => this.#child === child && this.#fail('crashed'));
    return child;
  }

  #finish(answer: ChildAnswer): void {
    this.#running?.settle(answer);
    this.#running = undefined;
    this.#set += 1;
    if (this.#set >= this.#limits.documentsPerChild || answer.rss > this.#limits.rssBytes) this.#drop();
    this.#next();
  }

  #fail(fault: TypesettingFault): void {
    this.#running?.settle(new TypesettingError(fault));
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

function asError(fault: string): TypesettingError {
  const signs = [...fault.matchAll(/the text `\\?"(?<sign>.*?)\\?"` could not be displayed/gu)].map((hit) => hit.groups?.['sign'] ?? '');
  return signs.length === 0 ? new TypesettingError('failed', fault) : new TypesettingError('unsupported-character', [...new Set(signs)].join(' '));
}
