import type { Certificate } from 'pkijs';
import type { SubIndication } from '#contract/verification/report.ts';
import { hashOfScheme, isStrongHash, isStrongKey } from '../cms/algorithms.ts';
import { asX509 } from '../cms/certificate.ts';
import type { Material } from './material.ts';
import { isValidPath, pathsToRoot } from './path.ts';
import { revocationOf } from './revocation.ts';
import { mayBeUsedFor, type Usage } from './usage.ts';

export interface Moment {
  readonly now: Date;
  /** Proven by a time stamp that holds. */
  readonly provenAt: Date | undefined;
  /** What the signer says. */
  readonly claimedAt: Date | undefined;
}

/** What is wrong with a certificate at the moment it was used; undefined when nothing is. */
export async function faultOfCertificate(leaf: Certificate, usage: Usage, material: Material, moment: Moment): Promise<SubIndication | undefined> {
  const paths = pathsToRoot(leaf, material);
  if (paths.length === 0) return 'NO_CERTIFICATE_CHAIN_FOUND';
  if (!mayBeUsedFor(usage, leaf)) return 'CHAIN_CONSTRAINTS_FAILURE';
  const at = moment.provenAt ?? moment.now;
  const path = await firstValid(paths, within(leaf, at));
  if (path === undefined) return 'CERTIFICATE_CHAIN_GENERAL_FAILURE';
  material.notes.addPath(path);
  if (usage === 'time-stamping') material.notes.addStamp(leaf);
  if (!path.every((certificate, index) => isStrong(certificate, index === path.length - 1))) return 'CRYPTO_CONSTRAINTS_FAILURE';
  const withdrawn = await faultOfRevocation(path, material, moment);
  // That it was withdrawn weighs most, that nobody could be asked least.
  return (withdrawn === 'TRY_LATER' ? undefined : withdrawn) ?? faultOfValidity(leaf, moment) ?? withdrawn;
}

async function firstValid(paths: readonly Certificate[][], at: Date): Promise<Certificate[] | undefined> {
  for (const path of paths) if (await isValidPath(path, at)) return path;
  return undefined;
}

/** The chain is judged for a moment of the certificate's own life; whether that is the right moment is asked separately. */
function within({ notBefore, notAfter }: Certificate, at: Date): Date {
  return new Date(Math.min(Math.max(at.getTime(), notBefore.value.getTime()), notAfter.value.getTime()));
}

/** A root is trusted as it is; its own signature proves nothing. */
function isStrong(certificate: Certificate, isRoot: boolean): boolean {
  const hash = hashOfScheme(certificate.signatureAlgorithm);
  return isStrongKey(asX509(certificate).publicKey) && (isRoot || (hash !== undefined && isStrongHash(hash)));
}

async function faultOfRevocation(path: readonly Certificate[], material: Material, moment: Moment): Promise<SubIndication | undefined> {
  const at = moment.provenAt ?? moment.now;
  let fault: SubIndication | undefined;
  for (const [index, certificate] of path.entries()) {
    const issuer = path[index + 1];
    if (issuer === undefined) break;
    const state = await revocationOf({ certificate, issuer, material, at, now: moment.now });
    if (state === 'unknown') fault = 'TRY_LATER';
    const withdrawn = typeof state === 'object' ? faultOfWithdrawal(state.revokedAt, moment) : undefined;
    if (withdrawn !== undefined) return withdrawn;
  }
  return fault;
}

/** Proven before the withdrawal it stays good; proven or even claimed after it, it never was. */
function faultOfWithdrawal(revokedAt: Date, { provenAt, claimedAt }: Moment): SubIndication | undefined {
  if (provenAt !== undefined) return provenAt < revokedAt ? undefined : 'REVOKED';
  return claimedAt !== undefined && claimedAt >= revokedAt ? 'REVOKED' : 'REVOKED_NO_POE';
}

function faultOfValidity({ notBefore, notAfter }: Certificate, { now, provenAt, claimedAt }: Moment): SubIndication | undefined {
  const at = provenAt ?? now;
  if (at < notBefore.value) return 'NOT_YET_VALID';
  if (at <= notAfter.value) return undefined;
  return provenAt !== undefined || (claimedAt !== undefined && claimedAt > notAfter.value) ? 'EXPIRED' : 'OUT_OF_BOUNDS_NO_POE';
}
