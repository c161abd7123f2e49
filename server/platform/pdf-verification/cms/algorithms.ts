import { constants, type KeyObject, verify } from 'node:crypto';
import { type AlgorithmIdentifier, RSASSAPSSParams } from 'pkijs';

/** Hash functions by their object identifier. */
const HASHES: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.5': 'md5', '1.3.14.3.2.26': 'sha1', '2.16.840.1.101.3.4.2.1': 'sha256', '2.16.840.1.101.3.4.2.2': 'sha384', '2.16.840.1.101.3.4.2.3': 'sha512',
};
const STRONG = new Set(['sha256', 'sha384', 'sha512']);

interface Scheme {
  readonly key: 'rsa' | 'ec';
  /** Missing where the signature names the hash beside it. */
  readonly hash?: string;
}

const PSS = '1.2.840.113549.1.1.10';
const SCHEMES: Readonly<Record<string, Scheme>> = {
  '1.2.840.113549.1.1.1': { key: 'rsa' }, '1.2.840.113549.1.1.4': { key: 'rsa', hash: 'md5' }, '1.2.840.113549.1.1.5': { key: 'rsa', hash: 'sha1' },
  '1.2.840.113549.1.1.11': { key: 'rsa', hash: 'sha256' }, '1.2.840.113549.1.1.12': { key: 'rsa', hash: 'sha384' }, '1.2.840.113549.1.1.13': { key: 'rsa', hash: 'sha512' },
  [PSS]: { key: 'rsa' }, '1.2.840.10045.2.1': { key: 'ec' }, '1.2.840.10045.4.1': { key: 'ec', hash: 'sha1' }, '1.2.840.10045.4.3.2': { key: 'ec', hash: 'sha256' },
  '1.2.840.10045.4.3.3': { key: 'ec', hash: 'sha384' }, '1.2.840.10045.4.3.4': { key: 'ec', hash: 'sha512' },
};

export const hashNamed = (oid: string): string | undefined => HASHES[oid];

export const isStrongHash = (hash: string): boolean => STRONG.has(hash);

/** The hash that an algorithm of a certificate's own signature names, as far as it names one. */
export const hashOfScheme = (algorithm: AlgorithmIdentifier): string | undefined =>
  algorithm.algorithmId === PSS ? pssOf(algorithm)?.hash : SCHEMES[algorithm.algorithmId]?.hash;

/** RSA below 2048 bits and curves below 256 are no longer enough (ETSI TS 119 312). */
export function isStrongKey(key: KeyObject): boolean {
  const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'rsa' || key.asymmetricKeyType === 'rsa-pss') return (modulusLength ?? 0) >= 2_048;
  return key.asymmetricKeyType === 'ec' && ['prime256v1', 'secp384r1', 'secp521r1'].includes(namedCurve ?? '');
}

export interface SignatureToCheck {
  readonly algorithm: AlgorithmIdentifier;
  readonly hash: string;
  readonly key: KeyObject;
  readonly data: Uint8Array;
  readonly signature: Uint8Array;
}

/** Whether a signature value was made with the key over the data. Unknown algorithms are not guessed. */
export function isGenuine({ algorithm, hash, key, data, signature }: SignatureToCheck): boolean {
  const scheme = SCHEMES[algorithm.algorithmId];
  if (scheme === undefined || (scheme.hash ?? hash) !== hash) return false;
  const isRsa = key.asymmetricKeyType === 'rsa' || key.asymmetricKeyType === 'rsa-pss';
  if (scheme.key === 'rsa' ? !isRsa : key.asymmetricKeyType !== 'ec') return false;
  if (algorithm.algorithmId !== PSS) return verify(hash, data, key, signature);
  const pss = pssOf(algorithm);
  if (pss?.hash !== hash) return false;
  return verify(hash, data, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: pss.saltLength }, signature);
}

function pssOf({ algorithmParams }: AlgorithmIdentifier): { hash: string | undefined; saltLength: number } | undefined {
  try {
    const parameters = new RSASSAPSSParams({ schema: algorithmParams });
    const hash = HASHES[parameters.hashAlgorithm.algorithmId];
    const inner = parameters.maskGenAlgorithm.algorithmParams as { valueBlock?: { value?: { toString(): string }[] } } | undefined;
    const isSameInside = inner?.valueBlock?.value?.[0]?.toString().includes(parameters.hashAlgorithm.algorithmId) === true;
    return isSameInside ? { hash, saltLength: parameters.saltLength } : undefined;
  } catch {
    return undefined;
  }
}
