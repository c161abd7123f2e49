import type { Certificate } from 'pkijs';
import { derOf } from '../cms/certificate.ts';

/** A certificate nobody could say anything about, with its issuer. */
export interface Unanswered {
  readonly certificate: Certificate;
  readonly issuer: Certificate;
}

/** What the judging of one file came across: whom to ask about withdrawn certificates, and what proved that they were not. */
export class Notes {
  readonly unanswered = new Map<string, Unanswered>();
  /** Certificates of every path that led to a root, by their bytes. */
  readonly certificates = new Map<string, Uint8Array>();
  /** Lists and answers that counted. */
  readonly proofs = new Set<object>();
  /** Until when the authorities of the time stamps may stamp. */
  stampedUntil: Date | undefined;

  addPath(path: readonly Certificate[]): void {
    for (const certificate of path) {
      const der = derOf(certificate);
      this.certificates.set(der.toString('base64'), der);
    }
  }

  addUnanswered(certificate: Certificate, issuer: Certificate): void {
    this.unanswered.set(derOf(certificate).toString('base64'), { certificate, issuer });
  }

  addStamp(authority: Certificate): void {
    const until = authority.notAfter.value;
    if (this.stampedUntil === undefined || until > this.stampedUntil) this.stampedUntil = until;
  }
}
