import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { HelperError, type KeyFile, openKeyFile } from '#server/platform/pdf-signing/index.ts';
import { chainOf, commonName } from './certificate-from.ts';
import { decideImport, type ImportedFacts } from '../rules/import.ts';

export interface KeyFromFile {
  readonly pkcs8: Buffer;
  readonly certificate: X509Certificate;
  readonly chain: readonly X509Certificate[];
  readonly subject: string;
  readonly issuer: string;
}

/** Opens a PKCS#12 file for an owner; refuses what it cannot open, what cannot sign, and what belongs to somebody else. */
export async function keyFromFile(file: { pkcs12: Buffer; password: string }, ownerName: string, now: Date): Promise<KeyFromFile> {
  const { pkcs8, certificates } = await opened(file);
  const key = createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
  const all = certificates.map((der) => new X509Certificate(der));
  const certificate = all.find((candidate) => candidate.checkPrivateKey(key));
  orRefuse(decideImport(factsOf(key, certificate), ownerName, now));
  if (certificate === undefined) throw new Refusal('signing/key-not-usable');
  return { pkcs8: Buffer.from(pkcs8), certificate, chain: chainOf(certificate, all), subject: commonName(certificate.subject), issuer: commonName(certificate.issuer) };
}

async function opened({ pkcs12, password }: { pkcs12: Buffer; password: string }): Promise<KeyFile> {
  try {
    return await openKeyFile(pkcs12, password);
  } catch (error) {
    if (!(error instanceof HelperError)) throw error;
    throw new Refusal(error.fault === 'too-many-waiting' || error.fault === 'stopped' ? 'unavailable' : 'signing/key-file-unreadable');
  }
}

function factsOf(key: KeyObject, certificate: X509Certificate | undefined): ImportedFacts {
  return {
    isOfTheKey: certificate !== undefined && !certificate.ca, keyType: key.asymmetricKeyType, bits: key.asymmetricKeyDetails?.modulusLength,
    commonName: commonName(certificate?.subject ?? ''), validTo: new Date(certificate?.validTo ?? 0),
  };
}
