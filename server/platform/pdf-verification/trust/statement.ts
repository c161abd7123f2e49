import type { Certificate } from 'pkijs';
import type { Material } from './material.ts';

/** What one genuine statement says about a certificate. */
export interface Statement {
  readonly revokedAt: Date | undefined;
  /** Of this time on and up to the next one it speaks. */
  readonly from: Date;
  readonly until: Date | undefined;
  /** The list or answer that says so. */
  readonly source: object;
}

export interface Question {
  readonly certificate: Certificate;
  readonly issuer: Certificate;
  readonly material: Material;
  /** The moment the signature is judged for. */
  readonly at: Date;
  readonly now: Date;
}
