import type { HelperAnswer } from '../helper-process/helper-process.ts';
import { bytesToSign, withSignature } from './add-signature.ts';
import type { SignatureOrder, SignatureValue } from './signature-order.ts';

/** The program of the child process that takes PDF apart and puts it together. No key ever comes here. */
export interface SigningJob {
  readonly order: SignatureOrder;
  /** Null in the first phase, which answers the bytes to be signed. */
  readonly value: SignatureValue | null;
}

process.on('message', (job: SigningJob) => void answer(job).then((message) => process.send?.(message)));
process.on('disconnect', () => process.exit(0));

async function answer({ order, value }: SigningJob): Promise<HelperAnswer<Uint8Array>> {
  try {
    return { done: value === null ? await bytesToSign(order) : await withSignature(order, value), rss: process.memoryUsage.rss() };
  } catch (error) {
    return { fault: (error as Error).message, rss: process.memoryUsage.rss() };
  }
}
