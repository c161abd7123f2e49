/**
 * Whoever holds a private key. Drivers: a key of the store (local-signer.ts); a remote signer or a token, which get the same
 * bytes, or their SHA-256, and answer with the signature (docs/decisions/0008-signatures.md).
 */
export interface Signer {
  /** RSA PKCS#1 v1.5 over the SHA-256 of the bytes. */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}
