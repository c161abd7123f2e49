import type { ChildProcess } from 'node:child_process';
import type { VerificationReport } from '#contract/verification/report.ts';
import { type Examination, unexamined } from './examination.ts';
import type { VerificationOrder } from './verify-pdf.ts';
import { type ProcessLimits, unreadable, verifyInProcess } from './verifying-process.ts';

export interface PdfVerificationSettings extends ProcessLimits {
  /** Files judged at the same time. */
  readonly processes: number;
  readonly waiting: number;
}

const SETTINGS: PdfVerificationSettings = { processes: 2, waiting: 50, timeLimitMs: 20_000, heapMegabytes: 384, rssBytes: 600 * 2 ** 20 };

interface Job {
  readonly order: VerificationOrder;
  readonly settle: (examination: Examination) => void;
}

/** Judges signatures of PDF files in child processes, a few at a time. */
export class PdfVerification {
  readonly #settings: PdfVerificationSettings;
  readonly #queue: Job[] = [];
  readonly #children = new Set<ChildProcess>();
  #busy = 0;

  constructor(settings: Partial<PdfVerificationSettings> = {}) {
    this.#settings = { ...SETTINGS, ...settings };
  }

  async verify(order: VerificationOrder): Promise<VerificationReport> {
    return (await this.examine(order)).report;
  }

  /** The verdict with what it rests on and whom to ask further. */
  examine(order: VerificationOrder): Promise<Examination> {
    if (this.#queue.length >= this.#settings.waiting) return Promise.resolve(unexamined(unreadable('unavailable', order.at)));
    return new Promise<Examination>((settle) => {
      this.#queue.push({ order, settle });
      void this.#next();
    });
  }

  /** Ends the processes; files being judged are answered as unreadable, those waiting as not looked at. */
  stop(): void {
    for (const { settle, order } of this.#queue.splice(0)) settle(unexamined(unreadable('unavailable', order.at)));
    for (const child of this.#children) child.kill('SIGKILL');
  }

  async #next(): Promise<void> {
    const job = this.#busy < this.#settings.processes ? this.#queue.shift() : undefined;
    if (job === undefined) return;
    this.#busy += 1;
    let own: ChildProcess | undefined;
    const examination = await verifyInProcess(job.order, this.#settings, (child) => {
      own = child;
      this.#children.add(child);
    });
    if (own !== undefined) this.#children.delete(own);
    this.#busy -= 1;
    job.settle(examination);
    void this.#next();
  }
}
