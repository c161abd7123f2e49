import { createHash } from 'node:crypto';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { HelperError, preparePdf } from '#server/platform/pdf-signing/index.ts';
import { typesetStamps } from '#server/platform/typesetting/index.ts';
import { attachmentLine } from '../rules/attachment-line.ts';
import { type Box, lineBoxBeside, lineBoxAt } from '../rules/placement.ts';
import { decideKept } from '../rules/kept-signatures.ts';
import type { SigningDeps } from '../signing.deps.ts';
import { agencyKey, fieldAt, putLine, type SeparateOrder, stampOf } from './sign-separate.ts';

export interface AttachmentOrder extends Omit<SeparateOrder, 'line'> {
  /** Số và ký hiệu of the document that it goes with. */
  readonly number: string;
}

/** A signature that shows nothing. */
const NOWHERE: Box = { page: 1, x: 0, y: 0, width: 0, height: 0 };

/**
 * The agency's signature on an attachment that is a file of its own, at the top right of page 1. Where others have signed the
 * file before, it must leave their signatures as good as they were: if the line would spoil them it shows nothing, and if any further
 * signature would (a certification that closes the file), the file goes out as it is: null.
 */
export async function signAttachment(deps: SigningDeps, tx: Tx, order: AttachmentOrder): Promise<Uint8Array | null> {
  const { pdf, pageWidth } = order;
  const key = await agencyKey(deps, tx, order);
  const at = deps.clock();
  const put = (box: Box): Promise<Uint8Array> => orUnsignable(() => putLine(deps, { key, pdf, box, at: at.toISOString(), field: fieldNameFor(pdf), line: attachmentLine(order.number, at) }));
  if (!isSignedAlready(pdf)) return put(lineBoxAt(pageWidth));
  for (const box of [lineBoxBeside(pageWidth), NOWHERE]) {
    const signed = await put(box);
    if (await leavesOthers(deps, tx, { before: pdf, after: signed })) return signed;
  }
  return null;
}

/** Whether the agency could add a signature to the file later: asked when it comes, so that nobody hears of it at issue. */
export async function refuseUnsignable(pdf: Uint8Array, pageWidth: number): Promise<void> {
  const box = lineBoxAt(pageWidth);
  await orUnsignable(async () => preparePdf({ pdf, fields: [fieldAt(fieldNameFor(pdf), box)], fillings: [], stamps: await typesetStamps([stampOf(' ', box)]) }));
}

/** Of its own, since the file may be a document of this house with fields of the usual names. */
const fieldNameFor = (pdf: Uint8Array): string => `chu-ky-co-quan-${createHash('sha256').update(pdf).digest('hex').slice(0, 12)}`;

const isSignedAlready = (pdf: Uint8Array): boolean => Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).includes('/ByteRange', 0, 'latin1');

async function leavesOthers({ judge }: SigningDeps, tx: Tx, { before, after }: { before: Uint8Array; after: Uint8Array }): Promise<boolean> {
  if (judge === null) return true;
  const [old, now] = [await judge({ tx, bytes: before }), await judge({ tx, bytes: after })];
  return decideKept(old.report, now.report);
}

async function orUnsignable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof HelperError) throw new Refusal(error.fault === 'failed' ? 'signing/file-unsignable' : 'unavailable');
    throw error;
  }
}
