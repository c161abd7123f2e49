import type { ChildProcess } from 'node:child_process';
import type { VerificationReport } from '#contract/verification/report.ts';
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
  readonly settle: (report: VerificationReport) => void;
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

  verify(order: VerificationOrder): Promise<VerificationReport> {
    if (this.#queue.length >= this.#settings.waiting) return Promise.resolve(unreadable('unavailable', order.at));
    return new Promise<VerificationReport>((settle) => {
      this.#queue.push({ order, settle });
      void this.#next();
    });
  }

  /** Ends the processes; files being judged are answered as unreadable, those waiting as not looked at. */
  stop(): void {
    for (const { settle, order } of this.#queue.splice(0)) settle(unreadable('unavailable', order.at));
    for (const child of this.#children) child.kill('SIGKILL');
  }

  async #next(): Promise<void> {
    const job = this.#busy < this.#settings.processes ? this.#queue.shift() : undefined;
    if (job === undefined) return;
    this.#busy += 1;
    let own: ChildProcess | undefined;
    const report = await verifyInProcess(job.order, this.#settings, (child) => {
      own = child;
      this.#children.add(child);
    });
    if (own !== undefined) this.#children.delete(own);
    this.#busy -= 1;
    job.settle(report);
    void this.#next();
  }
}
