import type { VerificationReport } from '#contract/verification/report.ts';
import type { Examination } from './examination.ts';
import { PdfVerification } from './pdf-verification.ts';
import type { VerificationOrder } from './verify-pdf.ts';

export type { Examination, Proof, Proofs } from './examination.ts';
export { PdfVerification, type PdfVerificationSettings } from './pdf-verification.ts';
export type { TrustedBytes } from './trust/material.ts';
export { readTrust } from './trust/read-trust.ts';
export { pieceOf, readPieces, type TrustedPiece } from './trust/trusted-pieces.ts';
export type { RevocationQuestion } from './trust/places.ts';
export type { VerificationOrder } from './verify-pdf.ts';

const shared = new PdfVerification();

/** The verdict on every signature of a PDF, in the words of ETSI EN 319 102-1. Never throws for what a file holds. */
export const verifySignatures = (order: VerificationOrder): Promise<VerificationReport> => shared.verify(order);

export const examineSignatures = (order: VerificationOrder): Promise<Examination> => shared.examine(order);

/** Ends the child processes now. */
export const stopVerification = (): void => shared.stop();
