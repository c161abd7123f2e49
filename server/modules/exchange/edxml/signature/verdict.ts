/** The certificate that came with a signature. Whether its issuer is trusted is asked of the verification module. */
export interface PacketCertificate {
  readonly der: Uint8Array;
  readonly subject: string;
  /** SHA-256 of the certificate, in hexadecimal. */
  readonly fingerprint: string;
}

/**
 * structure: not the one form that is accepted · several: more than one signature · misplaced: not in the header · reference:
 * another element than the packet is signed · algorithm: none that is accepted, HMAC among them · namespaces: a prefix that is
 * bound to nothing · certificate: none, or unreadable · digest: the packet was changed · signature: not by this certificate.
 */
export type BrokenReason = 'structure' | 'several' | 'misplaced' | 'reference' | 'algorithm' | 'namespaces' | 'certificate' | 'digest' | 'signature';

/** What the XML signature of a packet says of it. The legal signature is the one in the PDF (domain: QCVN 102, practice). */
export type SignatureVerdict =
  | { readonly state: 'none' }
  | {
      readonly state: 'intact';
      /** Old: SHA-1, or a key of less than 2048 bits. */
      readonly strength: 'good' | 'old';
      /** With `envelope` the attachments are not covered. */
      readonly covers: 'packet' | 'envelope';
      readonly certificate: PacketCertificate;
      /** Others that came with it, for a path to a root. */
      readonly further: readonly Uint8Array[];
    }
  | { readonly state: 'broken'; readonly reason: BrokenReason; readonly certificate: PacketCertificate | null };
