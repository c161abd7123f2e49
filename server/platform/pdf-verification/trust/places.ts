import { type AccessDescription, type Certificate, type CRLDistributionPoints, type GeneralName, type InfoAccess, OCSPRequest } from 'pkijs';
import { derOf } from '../cms/certificate.ts';
import type { Unanswered } from './notes.ts';
import { EXTENSION } from './usage.ts';

/** Where to ask whether one certificate was withdrawn, and what to send there. */
export interface RevocationQuestion {
  readonly certificate: Uint8Array;
  /** Addresses that answer the request (RFC 6960, by POST). */
  readonly answerPlaces: readonly string[];
  readonly request: Uint8Array;
  /** Addresses of lists (RFC 5280, by GET). */
  readonly listPlaces: readonly string[];
}

export const OCSP = '1.3.6.1.5.5.7.48.1';
const ADDRESS = 6;
const MOST = 3;

export async function questionAbout({ certificate, issuer }: Unanswered): Promise<RevocationQuestion> {
  const request = new OCSPRequest();
  // Responders know certificates by the SHA-1 of their issuer; nothing rests on its strength here.
  await request.createForCertificate(certificate, { hashAlgorithm: 'SHA-1', issuerCertificate: issuer });
  return {
    certificate: derOf(certificate), answerPlaces: answerPlacesOf(certificate).slice(0, MOST), listPlaces: listPlacesOf(certificate).slice(0, MOST),
    request: new Uint8Array(request.toSchema(true).toBER()),
  };
}

export const answerPlacesOf = (certificate: Certificate): string[] =>
  accessOf(certificate).flatMap(({ accessMethod, accessLocation }) => (accessMethod === OCSP ? addressOf(accessLocation) : []));

export const accessOf = ({ extensions = [] }: Certificate): readonly AccessDescription[] =>
  extensions.flatMap(({ extnID, parsedValue }) => (extnID === EXTENSION.authorityAccess ? (parsedValue as InfoAccess | undefined)?.accessDescriptions ?? [] : []));

function listPlacesOf({ extensions = [] }: Certificate): string[] {
  const points = extensions.flatMap(({ extnID, parsedValue }) => (extnID === EXTENSION.crlPoints ? (parsedValue as CRLDistributionPoints | undefined)?.distributionPoints ?? [] : []));
  return points.flatMap(({ distributionPoint }) => (Array.isArray(distributionPoint) ? distributionPoint.flatMap(addressOf) : []));
}

function addressOf({ type, value }: GeneralName): string[] {
  const address: unknown = value;
  return type === ADDRESS && typeof address === 'string' ? [address] : [];
}
