import type { SubIndication } from '#contract/verification/report.ts';
import type { Certificate } from 'pkijs';
import { type Cms, claimedTime, enclosedContent, faultOfSignature, OID, readCms } from './cms/signed-data.ts';
import { readTimeStamp, type TimeStamp, tokensOf } from './cms/time-stamp.ts';
import { isName } from './pdf/values.ts';
import { claimedDate } from './signatures/claimed-date.ts';
import type { FoundSignature } from './signatures/found.ts';
import { faultOfCertificate } from './trust/assess.ts';
import { type Material, withMore } from './trust/material.ts';

/** What the cryptography of one signature says, the changes of the file aside. */
export interface Judged {
  /** Whether bytes and signature belong together; without that nothing else counts. */
  readonly isIntact: boolean;
  readonly fault: SubIndication | undefined;
  readonly signer: Certificate | undefined;
  readonly claimedAt: Date | undefined;
  readonly provenAt: Date | undefined;
  readonly timeStampFault: SubIndication | undefined;
}

export interface Circumstances {
  readonly material: Material;
  readonly now: Date;
  /** By a later document time stamp that covers this signature. */
  readonly provenLater: Date | undefined;
}

const BROKEN = new Set<SubIndication>(['FORMAT_FAILURE', 'HASH_FAILURE', 'SIG_CRYPTO_FAILURE']);

export async function judgeSignature(found: FoundSignature, circumstances: Circumstances): Promise<Judged> {
  const { signed } = found;
  if (signed === undefined) return malformed;
  return found.kind === 'document-time-stamp' ? judgeTimeStamp(signed.covered, circumstances) : judgePersonal(found, signed.covered, circumstances);
}

const malformed: Judged = { isIntact: false, fault: 'FORMAT_FAILURE', signer: undefined, claimedAt: undefined, provenAt: undefined, timeStampFault: undefined };

interface Signed {
  readonly cms: Uint8Array;
  readonly parts: readonly Uint8Array[];
}

async function judgeTimeStamp({ cms, parts }: Signed, { material, now, provenLater }: Circumstances): Promise<Judged> {
  const stamp = readTimeStamp(cms, parts);
  if (typeof stamp === 'string') return { ...malformed, fault: stamp, signer: readCms(cms)?.signer };
  const fault = await faultOfStamp(stamp, material, { now, provenLater });
  const provenAt = fault === undefined ? stamp.at : undefined;
  return { isIntact: true, fault, signer: stamp.authority, claimedAt: stamp.at, provenAt, timeStampFault: undefined };
}

/** The authority's certificate must have been good at the stamped time, and still be, or have been when a later stamp was set. */
async function faultOfStamp(stamp: TimeStamp, material: Material, { now, provenLater }: { now: Date; provenLater: Date | undefined }): Promise<SubIndication | undefined> {
  const { notBefore, notAfter } = stamp.authority;
  if (stamp.at > now) return 'NOT_YET_VALID';
  if (stamp.at < notBefore.value) return 'NOT_YET_VALID';
  if (stamp.at > notAfter.value) return 'EXPIRED';
  const more = withMore(material, { certificates: stamp.cms.certificates, revocationLists: stamp.cms.revocationLists });
  return faultOfCertificate(stamp.authority, 'time-stamping', more, { now, provenAt: provenLater, claimedAt: stamp.at });
}

async function judgePersonal(found: FoundSignature, { cms: der, parts }: Signed, circumstances: Circumstances): Promise<Judged> {
  const form = formOf(found);
  const cms = form === undefined ? undefined : readCms(der);
  if (form === undefined || cms === undefined || enclosedContent(cms) !== undefined) return malformed;
  const fault = faultOfSignature(cms, { contentType: OID.data, content: parts, mustNameSigner: form === 'pades' });
  const known = { signer: cms.signer, claimedAt: claimedTime(cms) ?? claimedDate(found.dict), provenAt: undefined, timeStampFault: undefined };
  if (fault !== undefined || cms.signer === undefined) return { ...known, isIntact: fault !== undefined && !BROKEN.has(fault), fault };
  const stamps = await stampedTime(cms, circumstances);
  const provenAt = earliest([stamps.at, circumstances.provenLater]);
  const material = withMore(circumstances.material, { certificates: cms.certificates, revocationLists: cms.revocationLists });
  const moment = { now: circumstances.now, provenAt, claimedAt: known.claimedAt };
  const ofCertificate = await faultOfCertificate(cms.signer, 'signing', material, moment);
  return { ...known, isIntact: true, fault: ofCertificate, provenAt, timeStampFault: stamps.fault };
}

/** PAdES and its forerunner are read; older forms with SHA-1 in their very name are not. */
function formOf({ dict }: FoundSignature): 'pades' | 'adobe' | undefined {
  const form = dict.get('SubFilter');
  if (isName(form, 'ETSI.CAdES.detached')) return 'pades';
  return isName(form, 'adbe.pkcs7.detached') ? 'adobe' : undefined;
}

async function stampedTime(cms: Cms, { material, now, provenLater }: Circumstances): Promise<{ at: Date | undefined; fault: SubIndication | undefined }> {
  const value = new Uint8Array(cms.info.signature.valueBlock.valueHexView);
  let fault: SubIndication | undefined;
  let at: Date | undefined;
  for (const token of tokensOf(cms).slice(0, 3)) {
    const stamp = readTimeStamp(token, [value]);
    const wrong = typeof stamp === 'string' ? stamp : await faultOfStamp(stamp, material, { now, provenLater });
    if (wrong === undefined && typeof stamp === 'object') at = earliest([at, stamp.at]);
    fault = wrong ?? fault;
  }
  return { at, fault };
}

function earliest(times: readonly (Date | undefined)[]): Date | undefined {
  return times.filter((time) => time !== undefined).sort((a, b) => a.getTime() - b.getTime())[0];
}
