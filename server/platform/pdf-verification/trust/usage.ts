import type { BasicConstraints, Certificate, ExtKeyUsage } from 'pkijs';

export type Usage = 'signing' | 'time-stamping';

export const EXTENSION = {
  keyUsage: '2.5.29.15', extendedKeyUsage: '2.5.29.37', basicConstraints: '2.5.29.19', crlPoints: '2.5.29.31', authorityAccess: '1.3.6.1.5.5.7.1.1',
} as const;

const KNOWN_CRITICAL = new Set<string>([
  EXTENSION.keyUsage, EXTENSION.extendedKeyUsage, EXTENSION.basicConstraints, EXTENSION.crlPoints, '2.5.29.17', '2.5.29.32', '1.3.6.1.5.5.7.1.3',
]);
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
const ANY = '2.5.29.37.0';
/** Client authentication, e-mail protection, document signing, and the latter as Microsoft and Adobe call it. */
const SIGNING = new Set([ANY, '1.3.6.1.5.5.7.3.2', '1.3.6.1.5.5.7.3.4', '1.3.6.1.5.5.7.3.36', '1.3.6.1.4.1.311.10.3.12', '1.2.840.113583.1.1.5']);

const DIGITAL_SIGNATURE = 0x80;
const NON_REPUDIATION = 0x40;
export const CRL_SIGN = 0x02;

/** Whether a certificate may sign documents, or time stamps: an end certificate with the right key usage and nothing unknown in it. */
export function mayBeUsedFor(usage: Usage, certificate: Certificate): boolean {
  const { extensions = [] } = certificate;
  if (extensions.some(({ critical, extnID }) => critical && !KNOWN_CRITICAL.has(extnID))) return false;
  if (isAuthority(certificate) || !hasKeyUsage(certificate, DIGITAL_SIGNATURE | NON_REPUDIATION)) return false;
  const purposes = purposesOf(certificate);
  if (usage === 'time-stamping') return purposes?.length === 1 && purposes[0] === TIME_STAMPING;
  return purposes === undefined || purposes.some((purpose) => SIGNING.has(purpose));
}

function isAuthority({ extensions = [] }: Certificate): boolean {
  const constraints = extensions.find(({ extnID }) => extnID === EXTENSION.basicConstraints)?.parsedValue as BasicConstraints | undefined;
  return constraints?.cA === true;
}

/** One of these bits, or no statement at all. */
export function hasKeyUsage(certificate: Certificate, bits: number): boolean {
  const usage = certificate.extensions?.find(({ extnID }) => extnID === EXTENSION.keyUsage)?.parsedValue as { valueBlock: { valueHexView: Uint8Array } } | undefined;
  return usage === undefined || ((usage.valueBlock.valueHexView[0] ?? 0) & bits) !== 0;
}

export const purposesOf = (certificate: Certificate): readonly string[] | undefined =>
  (certificate.extensions?.find(({ extnID }) => extnID === EXTENSION.extendedKeyUsage)?.parsedValue as ExtKeyUsage | undefined)?.keyPurposes;
