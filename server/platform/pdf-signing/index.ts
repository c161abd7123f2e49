import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { HelperError, HelperProcess, type HelperLimits, PROGRAM_ALONE } from '../helper-process/helper-process.ts';
import type { PreservationOrder } from './preserve.ts';
import type { PreparationOrder, SignatureOrder } from './signature-order.ts';
import type { Signer } from './signer.ts';
import type { SigningJob } from './signing-child.ts';
import type { TimeStamper } from './time-stamp.ts';

export { HelperError } from '../helper-process/helper-process.ts';
export { type KeyFile, openKeyFile } from './key-file.ts';
export { localSigner } from './local-signer.ts';
export type { PreservationOrder } from './preserve.ts';
export type { Filling, NewField, PreparationOrder, SignatureOrder } from './signature-order.ts';
export type { Signer } from './signer.ts';
export { TokenError, tokenSigner, type TokenSettings } from './token-signer.ts';
export { TimeStampError, timeStampAuthority, type TimeStamper } from './time-stamp.ts';

const LIMITS: HelperLimits = { timeLimitMs: 20_000, idleMs: 60_000, ordersPerChild: 1_000, rssBytes: 400 * 2 ** 20, waiting: 200 };

/** Adds signatures to PDF in a child process, in two halves between which the key holder is asked for the signature. */
export class PdfSigning {
  readonly #helper: HelperProcess<SigningJob, Uint8Array>;
  #last = 0;

  constructor(limits: Partial<HelperLimits> = {}) {
    this.#helper = new HelperProcess(join(import.meta.dirname, 'signing-child.ts'), { ...LIMITS, ...limits }, PROGRAM_ALONE);
  }

  /** Process id of the child while there is one. */
  get pid(): number | undefined {
    return this.#helper.pid;
  }

  /**
   * The PDF with one more PAdES signature: B-T with a time-stamp authority, else B-B. What was there stays its exact beginning.
   * Throws HelperError, TimeStampError, and whatever the key holder throws.
   */
  async sign(what: Omit<SignatureOrder, 'stamped'>, signer: Signer, stamper: TimeStamper | null): Promise<Uint8Array> {
    const id = (this.#last += 1);
    const order = { ...what, stamped: stamper !== null };
    const signature = await signer.sign(await this.#helper.carryOut({ kind: 'signature', id, order, value: null }));
    const timeStamp = stamper === null ? null : await stamper(sha256(signature));
    const pdf = await this.#helper.carryOut({ kind: 'signature', id, order, value: { signature, timeStamp } });
    return grown(order.pdf, pdf);
  }

  /** The PDF with its fields, open for somebody else's signature. */
  async prepare(order: PreparationOrder): Promise<Uint8Array> {
    return grown(order.pdf, await this.#helper.carryOut({ kind: 'preparation', order }));
  }

  /** The PDF with the proofs of its signatures and an archive time stamp (B-LTA). What was there stays its exact beginning. */
  async preserve(order: PreservationOrder, stamper: TimeStamper): Promise<Uint8Array> {
    const token = await stamper(await this.#helper.carryOut({ kind: 'preservation', order, token: null }));
    return grown(order.pdf, await this.#helper.carryOut({ kind: 'preservation', order, token }));
  }

  stop(): void {
    this.#helper.stop();
  }
}

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

function grown(before: Uint8Array, after: Uint8Array): Uint8Array {
  if (Buffer.compare(after.subarray(0, before.length), before) !== 0) throw new HelperError('failed', 'The earlier bytes of the document were changed.');
  return after;
}

const shared = new PdfSigning();

export const signPdf: PdfSigning['sign'] = (order, signer, stamper) => shared.sign(order, signer, stamper);

export const preparePdf: PdfSigning['prepare'] = (order) => shared.prepare(order);

export const preservePdf: PdfSigning['preserve'] = (order, stamper) => shared.preserve(order, stamper);

/** Ends the child process now instead of after its idle time. */
export const stopPdfSigning = (): void => shared.stop();
