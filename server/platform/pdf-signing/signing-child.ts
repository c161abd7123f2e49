import type { HelperAnswer } from '../helper-process/helper-process.ts';
import { beginSignature, type Begun, preparedDocument } from './add-signature.ts';
import { digestToPreserve, type PreservationOrder, withArchiveStamp } from './preserve.ts';
import type { PreparationOrder, SignatureOrder, SignatureValue } from './signature-order.ts';

/** The program of the child process that takes PDF apart and puts it together. No key ever comes here. */
export type SigningJob = SignatureJob | PreparationJob | PreservationJob;

export interface SignatureJob {
  readonly kind: 'signature';
  readonly id: number;
  readonly order: SignatureOrder;
  /** Null in the first half, which answers the bytes to be signed. */
  readonly value: SignatureValue | null;
}

export interface PreparationJob {
  readonly kind: 'preparation';
  readonly order: PreparationOrder;
}

export interface PreservationJob {
  readonly kind: 'preservation';
  readonly order: PreservationOrder;
  /** Null in the first half, which answers the digest to be stamped. */
  readonly token: Uint8Array | null;
}

/** First halves whose second may come; others are made again when it does. */
const begun = new Map<number, Begun>();
const KEPT = 16;

process.on('message', (job: SigningJob) => void answer(job).then((message) => process.send?.(message)));
process.on('disconnect', () => process.exit(0));

async function answer(job: SigningJob): Promise<HelperAnswer<Uint8Array>> {
  try {
    return { done: await carriedOut(job), rss: process.memoryUsage.rss() };
  } catch (error) {
    return { fault: (error as Error).message, rss: process.memoryUsage.rss() };
  }
}

function carriedOut(job: SigningJob): Promise<Uint8Array> {
  if (job.kind === 'preparation') return preparedDocument(job.order);
  if (job.kind === 'preservation') return job.token === null ? digestToPreserve(job.order) : withArchiveStamp(job.order, job.token);
  return job.value === null ? begin(job.id, job.order) : finish(job.id, job.order, job.value);
}

async function begin(id: number, order: SignatureOrder): Promise<Uint8Array> {
  const half = await beginSignature(order);
  begun.set(id, half);
  for (const old of [...begun.keys()].slice(0, -KEPT)) begun.delete(old);
  return half.bytes;
}

async function finish(id: number, order: SignatureOrder, value: SignatureValue): Promise<Uint8Array> {
  const half = begun.get(id) ?? (await beginSignature(order));
  begun.delete(id);
  return half.finish(value);
}
