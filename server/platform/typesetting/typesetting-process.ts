import { join } from 'node:path';
import { HelperError, type HelperFault, HelperProcess } from '../helper-process/helper-process.ts';
import type { CopyFacts } from './copy-facts.ts';
import type { LetterFacts } from './letter-facts.ts';
import type { RegisterFacts } from './register-facts.ts';
import type { SlipFacts } from './slip-facts.ts';
import type { SubmissionFacts } from './submission-facts.ts';
import type { StampFacts, Typeset } from './stamp-facts.ts';
import type { TypesettingOrder } from './typesetting-child.ts';
import { FONTS_MISSING } from './typesetting-fault.ts';

export type TypesettingFault = 'unsupported-character' | 'fonts-missing' | 'too-large' | HelperFault;

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

/** Sets documents in a child process: Typst blocks its thread and leaks unless told to forget. */
export class TypesettingProcess {
  readonly #factsBytes: number;
  readonly #helper: HelperProcess<TypesettingOrder, Typeset>;

  /** `fonts`: another folder with the four styles than the package's own. */
  constructor(limits: Partial<TypesettingLimits> = {}, fonts?: string) {
    const { factsBytes, documentsPerChild, ...others } = { ...LIMITS, ...limits };
    this.#factsBytes = factsBytes;
    this.#helper = new HelperProcess(join(import.meta.dirname, 'typesetting-child.ts'), { ...others, ordersPerChild: documentsPerChild }, [], fonts === undefined ? [] : [fonts]);
  }

  /** Process id of the child while there is one. */
  get pid(): number | undefined {
    return this.#helper.pid;
  }

  async typeset(facts: LetterFacts): Promise<Uint8Array> {
    return (await this.#carryOut({ kind: 'letter', facts, open: false }, JSON.stringify(facts).length)).pdf;
  }

  /** The letter with the cells of number and date left to form fields, and where they are; the same bytes for the same time of making. */
  typesetOpen(facts: LetterFacts, madeAt?: string): Promise<Typeset> {
    return this.#carryOut({ kind: 'letter', facts, open: true, ...(madeAt === undefined ? {} : { madeAt }) }, JSON.stringify(facts).length);
  }

  /** One PDF with a page for each stamp. */
  async stamps(stamps: readonly StampFacts[]): Promise<Uint8Array> {
    const size = stamps.reduce((sum, stamp) => sum + (stamp.kind === 'line' ? stamp.words.length : stamp.picture.bytes.length), 0);
    return (await this.#carryOut({ kind: 'stamps', stamps }, size)).pdf;
  }

  /** One volume of a register with its cover. */
  async register(facts: RegisterFacts): Promise<Uint8Array> {
    return (await this.#carryOut({ kind: 'register', facts }, JSON.stringify(facts).length)).pdf;
  }

  /** Phiếu giải quyết văn bản đến. */
  async slip(facts: SlipFacts): Promise<Uint8Array> {
    return (await this.#carryOut({ kind: 'slip', facts }, JSON.stringify(facts).length)).pdf;
  }

  /** A copy of a document from pictures of its pages. */
  async copy(facts: CopyFacts): Promise<Uint8Array> {
    return (await this.#carryOut({ kind: 'copy', facts }, facts.pages.reduce((sum, { jpeg }) => sum + jpeg.length, 0))).pdf;
  }

  /** Phiếu trình giải quyết công việc. */
  async submission(facts: SubmissionFacts): Promise<Uint8Array> {
    return (await this.#carryOut({ kind: 'submission', facts }, JSON.stringify(facts).length)).pdf;
  }

  /** Ends the child and refuses what is still waiting. A later document starts a new child. */
  stop(): void {
    this.#helper.stop();
  }

  async #carryOut(order: TypesettingOrder, size: number): Promise<Typeset> {
    if (size > this.#factsBytes) throw new TypesettingError('too-large');
    try {
      return await this.#helper.carryOut(order);
    } catch (error) {
      throw error instanceof HelperError ? asTypesettingError(error) : error;
    }
  }
}

function asTypesettingError({ fault, detail }: HelperError): TypesettingError {
  if (detail === FONTS_MISSING) return new TypesettingError('fonts-missing');
  const signs = [...detail.matchAll(/the text `\\?"(?<sign>.*?)\\?"` could not be displayed/gu)].map((hit) => hit.groups?.['sign'] ?? '');
  return signs.length === 0 ? new TypesettingError(fault, detail) : new TypesettingError('unsupported-character', [...new Set(signs)].join(' '));
}
