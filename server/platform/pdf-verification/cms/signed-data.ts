import { createHash } from 'node:crypto';
import type { ObjectIdentifier, OctetString, UTCTime } from 'asn1js';
import { type Attribute, Certificate, CertificateRevocationList, ContentInfo, IssuerAndSerialNumber, SignedData, type SignerInfo } from 'pkijs';
import type { SubIndication } from '#contract/verification/report.ts';
import { hashNamed, isGenuine, isStrongHash, isStrongKey } from './algorithms.ts';
import { asX509 } from './certificate.ts';
import { namesSigner } from './signing-certificate.ts';

export const OID = {
  signedData: '1.2.840.113549.1.7.2', data: '1.2.840.113549.1.7.1', timeStampInfo: '1.2.840.113549.1.9.16.1.4', contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4', signingTime: '1.2.840.113549.1.9.5', timeStampToken: '1.2.840.113549.1.9.16.2.14',
} as const;

/** A CMS structure with one signer (RFC 5652), read and not yet judged. */
export interface Cms {
  readonly signed: SignedData;
  readonly info: SignerInfo;
  /** Missing when the signer's certificate is not in it. */
  readonly signer: Certificate | undefined;
  readonly certificates: readonly Certificate[];
  readonly revocationLists: readonly CertificateRevocationList[];
}

/** Reads the structure; undefined when it is not exactly one signer's signature. */
export function readCms(der: Uint8Array): Cms | undefined {
  try {
    const content = ContentInfo.fromBER(Uint8Array.from(der).buffer);
    if (content.contentType !== OID.signedData) return undefined;
    const signed = new SignedData({ schema: content.content });
    const [info, ...others] = signed.signerInfos;
    if (info === undefined || others.length > 0) return undefined;
    const certificates = (signed.certificates ?? []).filter((one) => one instanceof Certificate);
    const revocationLists = (signed.crls ?? []).filter((one) => one instanceof CertificateRevocationList);
    return { signed, info, signer: signerOf(info, certificates), certificates, revocationLists };
  } catch {
    return undefined;
  }
}

function signerOf({ sid }: SignerInfo, certificates: readonly Certificate[]): Certificate | undefined {
  if (!(sid instanceof IssuerAndSerialNumber)) return undefined;
  return certificates.find(({ issuer, serialNumber }) => issuer.isEqual(sid.issuer) && serialNumber.isEqual(sid.serialNumber));
}

export interface Demands {
  readonly contentType: string;
  /** Bytes whose hash must be signed. */
  readonly content: readonly Uint8Array[];
  /** PAdES and time stamps must name the signer's certificate inside the signature; older Adobe signatures need not. */
  readonly mustNameSigner: boolean;
}

/** What is wrong with the signature itself, chain and time aside; undefined when nothing is. */
export function faultOfSignature({ signed, info, signer }: Cms, demands: Demands): SubIndication | undefined {
  if (signer === undefined) return 'NO_SIGNING_CERTIFICATE_FOUND';
  const hash = hashNamed(info.digestAlgorithm.algorithmId);
  if (hash === undefined || signed.encapContentInfo.eContentType !== demands.contentType) return 'FORMAT_FAILURE';
  return faultOfDigest(info, hash, demands) ?? faultOfValue(info, signer, { hash, content: demands.content }) ?? faultOfName(info.signedAttrs?.attributes ?? [], signer, demands.mustNameSigner);
}

function faultOfDigest({ signedAttrs }: SignerInfo, hash: string, { contentType, content, mustNameSigner }: Demands): SubIndication | undefined {
  // The oldest form signs the bytes themselves, without attributes.
  if (signedAttrs === undefined) return mustNameSigner ? 'FORMAT_FAILURE' : undefined;
  const { attributes } = signedAttrs;
  const digest = soleValue<OctetString>(attributes, OID.messageDigest);
  const type = soleValue<ObjectIdentifier>(attributes, OID.contentType);
  if (digest === undefined || type?.valueBlock.toString() !== contentType) return 'FORMAT_FAILURE';
  return hashOf(hash, content).equals(Buffer.from(digest.valueBlock.valueHexView)) ? undefined : 'HASH_FAILURE';
}

interface Hashed {
  readonly hash: string;
  readonly content: readonly Uint8Array[];
}

function faultOfValue({ signedAttrs, signature: value, signatureAlgorithm: algorithm }: SignerInfo, signer: Certificate, { hash, content }: Hashed): SubIndication | undefined {
  const key = asX509(signer).publicKey;
  const data = signedAttrs === undefined ? Buffer.concat(content) : new Uint8Array(signedAttrs.encodedValue);
  const signature = new Uint8Array(value.valueBlock.valueHexView);
  if (!isGenuine({ algorithm, hash, key, data, signature })) return 'SIG_CRYPTO_FAILURE';
  return isStrongHash(hash) && isStrongKey(key) ? undefined : 'CRYPTO_CONSTRAINTS_FAILURE';
}

function faultOfName(attributes: readonly Attribute[], signer: Certificate, mustNameSigner: boolean): SubIndication | undefined {
  const named = namesSigner(attributes, signer);
  if (named === 'other') return 'NO_SIGNING_CERTIFICATE_FOUND';
  return named === 'absent' && mustNameSigner ? 'SIG_CONSTRAINTS_FAILURE' : undefined;
}

export function hashOf(hash: string, parts: readonly Uint8Array[]): Buffer {
  const sum = createHash(hash);
  for (const part of parts) sum.update(part);
  return sum.digest();
}

/** The one value of an attribute that stands there once; an attribute given twice could be read in two ways. */
export function soleValue<T>(attributes: readonly Attribute[], type: string): T | undefined {
  const [found, ...others] = attributes.filter((attribute) => attribute.type === type);
  return others.length === 0 && found?.values.length === 1 ? (found.values[0] as T) : undefined;
}

/** When the signer says to have signed. */
export function claimedTime({ info }: Cms): Date | undefined {
  const time = soleValue<UTCTime>(info.signedAttrs?.attributes ?? [], OID.signingTime);
  return time === undefined || typeof time.toDate !== 'function' ? undefined : time.toDate();
}

/** The bytes inside, as far as there are any. */
export function enclosedContent({ signed }: Cms): Uint8Array | undefined {
  const content = signed.encapContentInfo.eContent;
  return content === undefined ? undefined : new Uint8Array(content.getValue());
}
