import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { HelperError, type HelperLimits, HelperProcess, PROGRAM_ALONE } from '../helper-process/helper-process.ts';
import type { Bar, DrawingOrder, PagePicture } from './page-picture.ts';

export type { Bar, PagePicture, VisibleText } from './page-picture.ts';

const LIMITS: HelperLimits = { timeLimitMs: 30_000, idleMs: 60_000, ordersPerChild: 200, rssBytes: 700 * 2 ** 20, waiting: 200 };

/** `no-such-page`, or the file cannot be drawn (`not-drawable`), or there is no room now (`unavailable`). */
export class DrawingError extends Error {
  override readonly name = 'DrawingError';
  readonly fault: 'no-such-page' | 'not-drawable' | 'unavailable';

  constructor(fault: DrawingError['fault']) {
    super(fault);
    this.fault = fault;
  }
}

/** Draws pages of PDF in a child process that can read its program and nothing else. */
export class PagePictures {
  readonly #helper: HelperProcess<DrawingOrder, PagePicture>;

  constructor(limits: Partial<HelperLimits> = {}) {
    this.#helper = new HelperProcess(join(import.meta.dirname, 'drawing-child.ts'), { ...LIMITS, ...limits }, [...PROGRAM_ALONE, '--allow-addons']);
  }

  /** A page with its bars burnt into the picture and the words that no bar touches. Throws DrawingError. */
  async draw(pdf: Uint8Array, page: number, bars: readonly Bar[]): Promise<PagePicture> {
    try {
      return await this.#helper.carryOut({ sha256: createHash('sha256').update(pdf).digest('hex'), pdf, page, bars });
    } catch (error) {
      if (!(error instanceof HelperError)) throw error;
      if (error.detail === 'no-such-page') throw new DrawingError('no-such-page');
      throw new DrawingError(error.fault === 'too-many-waiting' || error.fault === 'stopped' ? 'unavailable' : 'not-drawable');
    }
  }

  stop(): void {
    this.#helper.stop();
  }
}
