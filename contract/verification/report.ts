import * as z from 'zod';
import { instant } from '../primitives.ts';

/** The three words of ETSI EN 319 102-1 for the outcome of one signature. */
export const indication = z.enum(['TOTAL-PASSED', 'TOTAL-FAILED', 'INDETERMINATE']);

/** Why it is not TOTAL-PASSED, in the words of ETSI EN 319 102-1, 5.1.3; `CHANGED_AFTER_SIGNING` is our own, stricter one. */
export const subIndication = z.enum([
  'FORMAT_FAILURE', 'HASH_FAILURE', 'SIG_CRYPTO_FAILURE', 'REVOKED', 'EXPIRED', 'NOT_YET_VALID', 'CHANGED_AFTER_SIGNING',
  'SIG_CONSTRAINTS_FAILURE', 'CHAIN_CONSTRAINTS_FAILURE', 'CERTIFICATE_CHAIN_GENERAL_FAILURE', 'CRYPTO_CONSTRAINTS_FAILURE',
  'NO_SIGNING_CERTIFICATE_FOUND', 'NO_CERTIFICATE_CHAIN_FOUND', 'REVOKED_NO_POE', 'OUT_OF_BOUNDS_NO_POE', 'TRY_LATER',
]);

/** What was lawfully added after a signature; the detail names the field or what was filled in. */
export const signatureAddition = z.object({
  code: z.enum(['signature', 'signature-field', 'document-time-stamp', 'validation-data', 'number-and-date', 'saved-again']),
  detail: z.string(),
});

/** What was changed after a signature; the detail names the page, the field or the part of the file. */
export const signatureChange = z.object({
  code: z.enum(['page', 'annotation', 'form-field', 'structure', 'description', 'not-incremental', 'not-permitted']),
  detail: z.string(),
});

export const signerFacts = z.object({
  name: z.string(), email: z.string().nullable(), organization: z.string().nullable(), issuer: z.string(), serial: z.string(),
  validFrom: instant, validTo: instant,
});

export const signatureReport = z.object({
  fieldName: z.string(),
  kind: z.enum(['signature', 'document-time-stamp']),
  indication,
  subIndication: subIndication.nullable(),
  signer: signerFacts.nullable(),
  /** As the signer says, proven by nobody. */
  claimedAt: instant.nullable(),
  /** By a time stamp (RFC 3161) that holds: the signature was there at this moment. */
  provenAt: instant.nullable(),
  /** A time stamp that is there and does not hold. */
  timeStampFault: subIndication.nullable(),
  coverage: z.object({ bytes: z.int(), ofBytes: z.int(), isWhole: z.boolean() }),
  additions: z.array(signatureAddition),
  changes: z.array(signatureChange),
});

/**
 * `none`: no digital signature; `valid`: all are TOTAL-PASSED; `invalid`: one is TOTAL-FAILED; `undetermined`: none failed and
 * one is INDETERMINATE; `unreadable`: the file cannot be judged, `fault` says why.
 */
export const verificationReport = z.object({
  outcome: z.enum(['none', 'valid', 'invalid', 'undetermined', 'unreadable']),
  fault: z.enum(['not-a-pdf', 'encrypted', 'malformed', 'too-large', 'timed-out', 'crashed', 'unavailable']).nullable(),
  signatures: z.array(signatureReport),
  checkedAt: instant,
});

export type Indication = z.output<typeof indication>;
export type SubIndication = z.output<typeof subIndication>;
export type SignatureAddition = z.output<typeof signatureAddition>;
export type SignatureChange = z.output<typeof signatureChange>;
export type SignerFacts = z.output<typeof signerFacts>;
export type SignatureReport = z.output<typeof signatureReport>;
export type VerificationReport = z.output<typeof verificationReport>;
