import { HelperError, preservePdf, TimeStampError } from '#server/platform/pdf-signing/index.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import type { Proof } from '#server/platform/pdf-verification/index.ts';
import type { SigningDeps } from '../signing.deps.ts';
import { type PreservationFault, renewalDue } from '../rules/preservation.ts';

export type PreservationOutcome = { readonly pdf: Uint8Array; readonly dueAt: Date } | { readonly fault: PreservationFault };

/**
 * B-LTA (ETSI EN 319 142-1): the proofs by which our own verifier finds every signature valid now are put into the file, with a time
 * stamp over all of it. What the verifier cannot prove now is not shown as lasting: the document stays B-T.
 */
export async function preserve({ judge, stamper, clock }: SigningDeps, pdf: Uint8Array, tx?: Tx): Promise<PreservationOutcome> {
  if (stamper === null || judge === null) return { fault: 'not-proven' };
  const { report, proofs, stampedUntil } = await judge({ bytes: pdf, ...(tx === undefined ? {} : { tx }) });
  if (report.fault === 'unavailable') return { fault: 'unavailable' };
  const isProven = report.outcome === 'valid' && report.signatures.every(({ provenAt }) => provenAt !== null);
  if (!isProven || stampedUntil === null) return { fault: 'not-proven' };
  const bytes = (list: readonly Proof[]): Uint8Array[] => list.map((piece) => piece.bytes);
  const order = { pdf, certificates: proofs.certificates, lists: bytes(proofs.lists), answers: bytes(proofs.answers) };
  return orFault(async () => ({ pdf: await preservePdf(order, stamper), dueAt: renewalDue(new Date(stampedUntil), clock()) }));
}

async function orFault(work: () => Promise<PreservationOutcome>): Promise<PreservationOutcome> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TimeStampError) return { fault: 'time-stamp-unavailable' };
    if (error instanceof HelperError) return { fault: 'unavailable' };
    throw error;
  }
}
