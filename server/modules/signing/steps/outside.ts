import { createHash, verify, X509Certificate } from 'node:crypto';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { preparePdf, type SignatureOrder, type Signer } from '#server/platform/pdf-signing/index.ts';
import { decideReturned } from '../rules/returned.ts';
import type { SigningDeps } from '../signing.deps.ts';
import type { StoredKey } from '../store/key.store.ts';
import type { SignatureLevel } from '../signing-facts.ts';

/**
 * Who signs when no key of this house does: the signing program of the person (`agent`, which takes the whole document), or whoever
 * takes a digest and gives a signature back (`hash`). Both phases do the whole act with all its rules; the first ends in
 * `HandedOver` and leaves nothing, the second must come to the same bytes.
 */
export type Outside = { readonly at: string; readonly lookupCode: string | null } & (
  | { readonly method: 'agent' | 'hash'; readonly returned: null }
  | { readonly method: 'hash'; readonly returned: Uint8Array; readonly handedSha256: string }
  | { readonly method: 'agent'; readonly returned: Judged; readonly handedSha256: string }
);

/** A returned file that our verifier found good before any row was locked, and what it was judged by. */
export interface Judged {
  readonly pdf: Uint8Array;
  readonly level: SignatureLevel;
  readonly sha256: string;
  readonly certificate: Uint8Array;
}

/** Ends the first phase: what somebody outside is to sign. Thrown, so that nothing of the act stays. */
export class HandedOver extends Error {
  override readonly name = 'HandedOver';
  readonly bytes: Uint8Array;
  readonly keyId: string;

  constructor(bytes: Uint8Array, keyId: string) {
    super('handed over to be signed');
    this.bytes = bytes;
    this.keyId = keyId;
  }
}

export interface SignedFile {
  readonly pdf: Uint8Array;
  readonly level: SignatureLevel;
}

interface AgentWork {
  readonly outside: Outside;
  readonly order: Omit<SignatureOrder, 'stamped'>;
  readonly key: StoredKey;
}

/** The document goes out as it is before the signature, and must come back with that one thing added. */
export async function signedByAgent({ outside, order, key }: AgentWork): Promise<SignedFile> {
  const handed = await preparePdf(order);
  if (outside.returned === null) throw new HandedOver(handed, key.id);
  if (outside.method !== 'agent') throw new Error('a digest was signed where a file was asked for');
  refuseOther(handed, outside.handedSha256);
  if (Buffer.compare(outside.returned.certificate, key.certificate) !== 0) throw new Refusal('signing/handed-over-outdated');
  return outside.returned;
}

/** The bytes to be signed go out; the signature over their SHA-256 comes back. */
export function outsideSigner(outside: Outside, key: StoredKey): Signer {
  return {
    sign: async (bytes) => {
      if (outside.returned === null) throw new HandedOver(bytes, key.id);
      if (outside.method === 'agent') throw new Error('a file was returned where a digest was to be signed');
      refuseOther(bytes, outside.handedSha256);
      if (!verify('sha256', bytes, new X509Certificate(key.certificate).publicKey, outside.returned)) throw new Refusal('signing/signature-of-another');
      return outside.returned;
    },
  };
}

/** Another number was taken, the day has changed, or the document: what was signed is no more what would be signed. */
function refuseOther(bytes: Uint8Array, handedSha256: string): void {
  if (createHash('sha256').update(bytes).digest('hex') !== handedSha256) throw new Refusal('signing/handed-over-outdated');
}

export interface ReturnedFile {
  readonly handed: Uint8Array;
  readonly returned: Uint8Array;
  readonly certificate: Uint8Array;
}

/** What came back, judged by our own verifier; refuses everything but one good signature of the right owner on what was handed out. */
export async function checkReturned({ judge }: SigningDeps, { handed, returned, certificate }: ReturnedFile): Promise<SignedFile> {
  if (judge === null) throw new Refusal('unavailable');
  if (Buffer.compare(returned.subarray(0, handed.length), handed) !== 0) throw new Refusal('signing/returned-another-file');
  const [before, now] = await Promise.all([{ bytes: handed }, { bytes: returned, handed: handed.length }].map((order) => judge(order)));
  if (before === undefined || now === undefined || [before, now].some(({ report }) => report.fault === 'unavailable')) throw new Refusal('unavailable');
  const earlier = new Set(before.report.signatures.map(({ fieldName }) => fieldName));
  const fresh = now.report.signatures.flatMap((signature, index) => {
    const signer = now.signers[index] ?? null;
    return earlier.has(signature.fieldName) ? [] : { signature, isOfOwner: signer !== null && Buffer.compare(signer, certificate) === 0 };
  });
  const { provenAt } = orRefuse(decideReturned({ outcome: now.report.outcome, fresh, since: now.sinceHanded }));
  return { pdf: returned, level: provenAt === null ? 'B-B' : 'B-T' };
}
