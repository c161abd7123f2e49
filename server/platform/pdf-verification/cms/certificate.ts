import { createHash, X509Certificate } from 'node:crypto';
import type { SignerFacts } from '#contract/verification/report.ts';
import { type AltName, Certificate, type RelativeDistinguishedNames } from 'pkijs';

export const NAME = '2.5.4.3';
export const ORGANIZATION = '2.5.4.10';
const EMAIL = '1.2.840.113549.1.9.1';
const ALTERNATIVE_NAMES = '2.5.29.17';
const MAIL_NAME = 1;

export const derOf = (certificate: Certificate): Buffer => Buffer.from(certificate.toSchema(true).toBER(false));

export const asX509 = (certificate: Certificate): X509Certificate => new X509Certificate(derOf(certificate));

export const digestOf = (hash: string, certificate: Certificate): Buffer => createHash(hash).update(derOf(certificate)).digest();

/** Certificates from DER; what is none is left out. */
export function certificatesOf(files: readonly Uint8Array[]): Certificate[] {
  return files.flatMap((der) => {
    try {
      return [Certificate.fromBER(Uint8Array.from(der).buffer)];
    } catch {
      return [];
    }
  });
}

/** Who signed, as the certificate says. Numbers of identity cards in it are not shown. */
export function signerFacts(certificate: Certificate): SignerFacts {
  return {
    name: partOf(certificate.subject, NAME) ?? partOf(certificate.subject, ORGANIZATION) ?? '',
    email: partOf(certificate.subject, EMAIL) ?? mailOf(certificate),
    organization: partOf(certificate.subject, ORGANIZATION),
    issuer: partOf(certificate.issuer, NAME) ?? partOf(certificate.issuer, ORGANIZATION) ?? '',
    serial: Buffer.from(certificate.serialNumber.valueBlock.valueHexView).toString('hex'),
    validFrom: certificate.notBefore.value.toISOString(),
    validTo: certificate.notAfter.value.toISOString(),
  };
}

const MAX_SHOWN = 300;

/** One attribute of a name, as people may see it. */
export function partOf(name: RelativeDistinguishedNames, oid: string): string | null {
  const found = name.typesAndValues.find(({ type }) => type === oid)?.value.valueBlock as { value?: unknown } | undefined;
  return typeof found?.value === 'string' ? found.value.replace(/\p{C}/gu, '').normalize('NFC').slice(0, MAX_SHOWN) : null;
}

function mailOf(certificate: Certificate): string | null {
  const names = certificate.extensions?.find(({ extnID }) => extnID === ALTERNATIVE_NAMES)?.parsedValue as AltName | undefined;
  const mail: unknown = names?.altNames.find(({ type }) => type === MAIL_NAME)?.value;
  return typeof mail === 'string' ? mail.slice(0, MAX_SHOWN) : null;
}
