export const XMLDSIG = 'http://www.w3.org/2000/09/xmldsig#';
export const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';
export const INCLUSIVE = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315';
export const ENVELOPED = `${XMLDSIG}enveloped-signature`;
export const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
export const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';

export type HashName = 'sha1' | 'sha256' | 'sha384' | 'sha512';
export const HASHES: readonly HashName[] = ['sha1', 'sha256', 'sha384', 'sha512'];

const MORE = 'http://www.w3.org/2001/04/xmldsig-more#';

export const DIGEST_METHODS: Readonly<Record<string, HashName>> = {
  [`${XMLDSIG}sha1`]: 'sha1', [SHA256]: 'sha256', [`${MORE}sha384`]: 'sha384', 'http://www.w3.org/2001/04/xmlenc#sha512': 'sha512',
};

export interface SignatureMethod {
  readonly key: 'rsa' | 'ec';
  readonly hash: HashName;
}

/** Signatures with a public key alone: an HMAC whose secret is the public key of the certificate would be anybody's. */
export const SIGNATURE_METHODS: Readonly<Record<string, SignatureMethod>> = {
  [`${XMLDSIG}rsa-sha1`]: { key: 'rsa', hash: 'sha1' },
  [RSA_SHA256]: { key: 'rsa', hash: 'sha256' },
  [`${MORE}rsa-sha384`]: { key: 'rsa', hash: 'sha384' },
  [`${MORE}rsa-sha512`]: { key: 'rsa', hash: 'sha512' },
  [`${MORE}ecdsa-sha256`]: { key: 'ec', hash: 'sha256' },
  [`${MORE}ecdsa-sha384`]: { key: 'ec', hash: 'sha384' },
};

/** Samples of the national axis name exclusive canonicalization by the address of its document. */
export const EXCLUSIVE_NAMES: readonly string[] = [EXCLUSIVE, 'http://www.w3.org/TR/xml-exc-c14n#'];
