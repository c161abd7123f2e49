import type { ProblemCode } from '#contract/problems.ts';
import { allow, type Decision, refuse } from '#server/platform/errors/decision.ts';

/** What the rule must know of a key: whose it is and when its certificate counts. */
export interface KeyFacts {
  readonly ownerKind: 'person' | 'agency' | 'demo-root' | 'demo-issuer';
  readonly ownerId: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly revokedAt: string | null;
}

export interface PersonalSigning {
  readonly personId: string;
  readonly presenceConfirmed: boolean;
  readonly key: KeyFacts | undefined;
  readonly now: Date;
}

export interface AgencySigning {
  readonly agencyId: string;
  /** The post through which somebody asks for the agency's signature. */
  readonly through: { readonly role: string; readonly agencyId: string };
  /** The file as the competent person signed it, and the one the agency is to sign now. */
  readonly signedSha256: string | null;
  readonly sha256: string;
  readonly key: KeyFacts | undefined;
  readonly now: Date;
}

/** Each person uses their own key and nobody else's, and only after proving to be there (Decree 30/2020 art. 12, 33). */
export function decidePersonalSigning({ personId, presenceConfirmed, key, now }: PersonalSigning): Decision<KeyFacts> {
  if (!presenceConfirmed) return refuse('identity/presence-not-confirmed');
  return usable(key, { ownerKind: 'person', ownerId: personId }, now);
}

/**
 * The agency's key works in the hands of its records clerk alone, and only on the very document that the competent person has
 * signed (Decree 30/2020 art. 17 §2, 33 §2).
 */
export function decideAgencySigning({ agencyId, through, signedSha256, sha256, key, now }: AgencySigning): Decision<KeyFacts> {
  if (through.role !== 'clerk' || through.agencyId !== agencyId) return refuse('signing/clerk-only');
  if (signedSha256 === null || signedSha256 !== sha256) return refuse('signing/not-signed-yet');
  return usable(key, { ownerKind: 'agency', ownerId: agencyId }, now);
}

/** A file that stands for itself, a copy or an attachment, is signed by the agency alone: in the hands of its clerk (art. 33 §2). */
export function decideSeparateSigning({ agencyId, through, key, now }: Omit<AgencySigning, 'signedSha256' | 'sha256'>): Decision<KeyFacts> {
  if (through.role !== 'clerk' || through.agencyId !== agencyId) return refuse('signing/clerk-only');
  return usable(key, { ownerKind: 'agency', ownerId: agencyId }, now);
}

/** A packet that an agency's house sends: by the agency's own key that counts now. */
export const decidePacketSigning = ({ agencyId, key, now }: Pick<AgencySigning, 'agencyId' | 'key' | 'now'>): Decision<KeyFacts> => usable(key, { ownerKind: 'agency', ownerId: agencyId }, now);

function usable(key: KeyFacts | undefined, owner: Pick<KeyFacts, 'ownerKind' | 'ownerId'>, now: Date): Decision<KeyFacts> {
  if (key === undefined) return refuse('signing/no-certificate');
  if (key.ownerKind !== owner.ownerKind || key.ownerId !== owner.ownerId) return refuse('signing/certificate-of-another');
  const fault = faultAt(key, now);
  return fault === null ? allow(key) : refuse(fault);
}

function faultAt({ validFrom, validTo, revokedAt }: KeyFacts, now: Date): ProblemCode | null {
  if (revokedAt !== null && new Date(revokedAt) <= now) return 'signing/certificate-revoked';
  if (now < new Date(validFrom)) return 'signing/certificate-not-yet-valid';
  return now > new Date(validTo) ? 'signing/certificate-expired' : null;
}
