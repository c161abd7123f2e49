import type { SignatureAddition, SignatureChange, SignatureReport, VerificationReport } from '#contract/verification/report.ts';
import { allow, type Decision, refuse } from '#server/platform/errors/decision.ts';

export interface FreshSignature {
  readonly signature: Pick<SignatureReport, 'kind' | 'indication' | 'subIndication' | 'provenAt'>;
  /** By the very certificate that is registered for whoever is to sign. */
  readonly isOfOwner: boolean;
}

export interface ReturnedFacts {
  readonly outcome: VerificationReport['outcome'];
  /** Signatures that were not there when the document was handed out. */
  readonly fresh: readonly FreshSignature[];
  readonly since: { readonly additions: readonly SignatureAddition[]; readonly changes: readonly SignatureChange[] } | null;
}

/** What a signing program adds beside its signature: places for it, time stamps, proofs. */
const LAWFUL = new Set<SignatureAddition['code']>(['signature', 'signature-field', 'document-time-stamp', 'validation-data', 'saved-again']);

/**
 * What came back from a signing program counts when it is what was handed out with one more signature: by whoever is to sign, not
 * found bad, and with nothing else changed. Lists that nobody could fetch now are no fault of the signature.
 */
export function decideReturned({ outcome, fresh, since }: ReturnedFacts): Decision<{ provenAt: string | null }> {
  if (outcome === 'unreadable' || since === null) return refuse('signing/returned-unreadable');
  const [one, ...others] = fresh.filter(({ signature }) => signature.kind === 'signature');
  if (one === undefined) return refuse('signing/returned-unsigned');
  if (others.length > 0 || isChanged(since)) return refuse('signing/returned-changed');
  if (!one.isOfOwner) return refuse('signing/certificate-of-another');
  return outcome !== 'invalid' && isGood(one.signature) ? allow({ provenAt: one.signature.provenAt }) : refuse('signing/returned-invalid');
}

const isChanged = ({ additions, changes }: NonNullable<ReturnedFacts['since']>): boolean => changes.length > 0 || additions.some(({ code }) => !LAWFUL.has(code));

const isGood = ({ indication, subIndication }: FreshSignature['signature']): boolean => indication === 'TOTAL-PASSED' || subIndication === 'TRY_LATER';
