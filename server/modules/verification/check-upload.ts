import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { VerificationReport } from '#contract/verification/report.ts';
import { MAX_CHECKED_BYTES } from '#contract/verification/limits.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { PdfVerification } from '#server/platform/pdf-verification/index.ts';
import { createJudge, type JudgeDeps } from './steps/judge.ts';

/** Files of the public page that are in memory at one time. */
const AT_ONCE = 6;

export interface PublicCheck {
  /** The verdict, and the SHA-256 of what was judged. */
  check(bytes: Readable): Promise<{ readonly report: VerificationReport; readonly sha256: string }>;
  stop(): void;
}

/**
 * Judges a file that anybody has sent. It passes through memory only: no row, no file, no line of the log, and so no secrecy
 * gate, which guards what is kept. Its processes are its own, so that strangers cannot hold up the documents of the city.
 */
export function createPublicCheck(deps: Omit<JudgeDeps, 'keepsFetched'>): PublicCheck {
  const verification = new PdfVerification({ processes: 1, waiting: AT_ONCE });
  const judge = createJudge({ ...deps, keepsFetched: false }, (order) => verification.examine(order));
  let open = 0;
  return {
    async check(stream) {
      if (open >= AT_ONCE) throw new Refusal('unavailable');
      open += 1;
      try {
        const bytes = await readAll(stream);
        const { report } = await judge({ bytes });
        if (report.fault === 'unavailable') throw new Refusal('unavailable');
        return { report, sha256: createHash('sha256').update(bytes).digest('hex') };
      } finally {
        open -= 1;
      }
    },
    stop: () => verification.stop(),
  };
}

/** Keeps nothing beyond the limit, but reads all: refused in the middle of sending, a browser shows a broken line and no reason. */
async function readAll(stream: Readable): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size <= MAX_CHECKED_BYTES) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (size > MAX_CHECKED_BYTES) throw new Refusal('too-large');
  if (size === 0) throw new Refusal('files/empty');
  return Buffer.concat(chunks);
}
