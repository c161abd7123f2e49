import { type Certificate, type ContentInfo, TSTInfo } from 'pkijs';
import type { SubIndication } from '#contract/verification/report.ts';
import { hashNamed, isStrongHash } from './algorithms.ts';
import { type Cms, enclosedContent, faultOfSignature, hashOf, OID, readCms } from './signed-data.ts';

/** A time stamp whose own signature and imprint hold; whether its authority is trusted is asked elsewhere. */
export interface TimeStamp {
  readonly at: Date;
  readonly cms: Cms;
  readonly authority: Certificate;
}

/** Reads a time-stamp token (RFC 3161) and checks that it stamps exactly these bytes. */
export function readTimeStamp(der: Uint8Array, stamped: readonly Uint8Array[]): TimeStamp | SubIndication {
  const cms = readCms(der);
  const content = cms === undefined ? undefined : enclosedContent(cms);
  const info = content === undefined ? undefined : infoOf(content);
  if (cms === undefined || content === undefined || info === undefined) return 'FORMAT_FAILURE';
  const fault = faultOfImprint(info, stamped) ?? faultOfSignature(cms, { contentType: OID.timeStampInfo, content: [content], mustNameSigner: true });
  if (fault !== undefined || cms.signer === undefined) return fault ?? 'NO_SIGNING_CERTIFICATE_FOUND';
  return { at: info.genTime, cms, authority: cms.signer };
}

function faultOfImprint({ messageImprint }: TSTInfo, stamped: readonly Uint8Array[]): SubIndication | undefined {
  const hash = hashNamed(messageImprint.hashAlgorithm.algorithmId);
  if (hash === undefined) return 'FORMAT_FAILURE';
  if (!hashOf(hash, stamped).equals(Buffer.from(messageImprint.hashedMessage.valueBlock.valueHexView))) return 'HASH_FAILURE';
  return isStrongHash(hash) ? undefined : 'CRYPTO_CONSTRAINTS_FAILURE';
}

function infoOf(content: Uint8Array): TSTInfo | undefined {
  try {
    return TSTInfo.fromBER(Uint8Array.from(content).buffer);
  } catch {
    return undefined;
  }
}

/** The token in the unsigned attributes of a signature, over its signature value. */
export function tokensOf({ info }: Cms): Uint8Array[] {
  const found = (info.unsignedAttrs?.attributes ?? []).filter(({ type }) => type === OID.timeStampToken);
  return found.flatMap(({ values }) => values.map((value) => new Uint8Array((value as unknown as ReturnType<ContentInfo['toSchema']>).toBER(false))));
}
