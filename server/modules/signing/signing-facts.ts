import type { ProblemCode } from '#contract/problems.ts';

/** By the clock of the server, with a time stamp, with all that proves it for decades. */
export type SignatureLevel = 'B-B' | 'B-T' | 'B-LTA';

/** What the second phase needs to make the same bytes again. */
export interface HandoverFacts {
  readonly at: string;
  readonly reservationId: string | null;
  /** The code that is printed on its pages for looking it up. */
  readonly lookupCode: string | null;
}

export interface HandoverRow {
  id: string;
  method: 'agent' | 'hash';
  act: 'sign' | 'issue';
  subject_id: string;
  subject_version: number;
  agency_id: string;
  person_id: string;
  session_id: string;
  key_id: string;
  handed_sha256: string;
  facts: HandoverFacts;
  secret_sha256: string | null;
  expires_at: string;
  downloaded_at: string | null;
  returned_at: string | null;
  returned_sha256: string | null;
  problem: ProblemCode | null;
  ended_at: string | null;
}

/** Where a key lies that a PKCS#11 module works. */
export interface TokenPlace {
  readonly module: string;
  readonly token: string;
  /** Hexadecimal. */
  readonly keyId: string;
}
