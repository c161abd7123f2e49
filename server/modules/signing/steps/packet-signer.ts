import type { Tx } from '#server/platform/database/transaction.ts';
import { decidePacketSigning } from '../rules/order.ts';
import type { SigningDeps } from '../signing.deps.ts';
import { findKey } from '../store/key.store.ts';
import { keyFacts, signerOf } from './key-of.ts';

/** Whoever signs the packets of an agency, in the form the codec of packets wants. */
export interface PacketSigner {
  /** X.509, DER. */
  readonly certificate: Uint8Array;
  /** RSA PKCS#1 v1.5 over the SHA-256 of the bytes. */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

/**
 * The signature on what leaves the house says by which agency's house it was sent, and no more: the legal signature is in the PDF. Null
 * where the agency has no key that counts now, or has it in a device that wants a person: then packets go out unsigned, which is lawful.
 */
export async function packetSigner(deps: SigningDeps, tx: Tx, agencyId: string): Promise<PacketSigner | null> {
  const key = await findKey(tx, 'agency', agencyId);
  const isOurs = key !== undefined && key.wrapped_key !== null;
  if (!isOurs || !decidePacketSigning({ agencyId, key: keyFacts(key), now: deps.clock() }).allowed) return null;
  const signer = signerOf(deps, key);
  return { certificate: key.certificate, sign: (bytes) => signer.sign(bytes) };
}
