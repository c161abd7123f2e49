import { BitString, Integer, OctetString, Sequence, Set as AsnSet, Utf8String } from 'asn1js';
import { AlgorithmIdentifier, AttributeTypeAndValue, AuthorityKeyIdentifier, BasicConstraints, Certificate, CertificateRevocationList, Extension, Extensions, RelativeDistinguishedNames, RevokedCertificate, Time, TimeType } from 'pkijs';

export type KeyPair = CryptoKeyPair;

/** As it stands in a certificate: a person or a body, with the agency it belongs to. */
export interface DistinguishedName {
  readonly commonName: string;
  readonly organization: string;
  readonly unit?: string;
}

export interface CertificateOrder {
  readonly subject: DistinguishedName;
  readonly publicKey: CryptoKey;
  readonly issuer: DistinguishedName;
  readonly issuerKeys: KeyPair;
  readonly isAuthority: boolean;
  readonly serial: Uint8Array;
  readonly validFrom: Date;
  readonly validTo: Date;
}

const RSA = 'RSASSA-PKCS1-v1_5';
/** Object identifiers of X.520 names and RFC 5280 extensions. */
const [COMMON_NAME, ORGANIZATION, UNIT, COUNTRY] = ['2.5.4.3', '2.5.4.10', '2.5.4.11', '2.5.4.6'] as const;
const [KEY_IDENTIFIER, KEY_USAGE, CONSTRAINTS, CRL_NUMBER, AUTHORITY_KEY] = ['2.5.29.14', '2.5.29.15', '2.5.29.19', '2.5.29.20', '2.5.29.35'] as const;
/** digitalSignature and nonRepudiation; keyCertSign and cRLSign. */
const USAGE = { signing: [0b1100_0000, 6], authority: [0b0000_0110, 1] } as const;

export const newKeyPair = (bits: 2048 | 3072): Promise<KeyPair> =>
  crypto.subtle.generateKey({ name: RSA, modulusLength: bits, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' }, true, ['sign', 'verify']);

export async function pkcs8Of({ privateKey }: KeyPair): Promise<Buffer> {
  return Buffer.from(await crypto.subtle.exportKey('pkcs8', privateKey));
}

/** The pair of a private key that was kept as PKCS#8. */
export async function keyPairOf(pkcs8: Buffer, certificate: Uint8Array): Promise<KeyPair> {
  const privateKey = await crypto.subtle.importKey('pkcs8', new Uint8Array(pkcs8), { name: RSA, hash: 'SHA-256' }, true, ['sign']);
  const spki = read(certificate).subjectPublicKeyInfo.toSchema().toBER();
  return { privateKey, publicKey: await crypto.subtle.importKey('spki', spki, { name: RSA, hash: 'SHA-256' }, true, ['verify']) };
}

/** DER of an X.509 certificate, RSA with SHA-256 (RFC 5280). */
export async function issueCertificate(order: CertificateOrder): Promise<Buffer> {
  const certificate = new Certificate({ version: 2, serialNumber: new Integer({ valueHex: buffer(order.serial) }) });
  certificate.subject = nameOf(order.subject);
  certificate.issuer = nameOf(order.issuer);
  certificate.notBefore.value = order.validFrom;
  certificate.notAfter.value = order.validTo;
  await certificate.subjectPublicKeyInfo.importKey(order.publicKey);
  const [bits, unused] = order.isAuthority ? USAGE.authority : USAGE.signing;
  certificate.extensions = [
    extension(CONSTRAINTS, true, new BasicConstraints({ cA: order.isAuthority }).toSchema().toBER()),
    extension(KEY_USAGE, true, new BitString({ valueHex: buffer(new Uint8Array([bits])), unusedBits: unused }).toBER()),
    extension(KEY_IDENTIFIER, false, new OctetString({ valueHex: await identifierOf(order.publicKey) }).toBER()),
    await authorityKey(order.issuerKeys.publicKey),
  ];
  await certificate.sign(order.issuerKeys.privateKey, 'SHA-256');
  return Buffer.from(certificate.toSchema(true).toBER());
}

export interface RevocationListOrder {
  readonly issuer: DistinguishedName;
  readonly issuerKeys: KeyPair;
  readonly revoked: readonly { readonly serial: Uint8Array; readonly at: Date }[];
  readonly thisUpdate: Date;
  readonly nextUpdate: Date;
}

/** DER of a list of revoked certificates (CRL). */
export async function issueRevocationList({ issuer, issuerKeys, revoked, thisUpdate, nextUpdate }: RevocationListOrder): Promise<Buffer> {
  const list = new CertificateRevocationList({ version: 1, thisUpdate: new Time({ type: TimeType.UTCTime, value: thisUpdate }), nextUpdate: new Time({ type: TimeType.UTCTime, value: nextUpdate }) });
  list.issuer = nameOf(issuer);
  if (revoked.length > 0) {
    list.revokedCertificates = revoked.map(({ serial, at }) => new RevokedCertificate({ userCertificate: new Integer({ valueHex: buffer(serial) }), revocationDate: new Time({ type: TimeType.UTCTime, value: at }) }));
  }
  const number = new Integer({ value: Math.floor(thisUpdate.getTime() / 1000) });
  list.crlExtensions = new Extensions({ extensions: [await authorityKey(issuerKeys.publicKey), extension(CRL_NUMBER, false, number.toBER())] });
  list.signature = new AlgorithmIdentifier();
  await list.sign(issuerKeys.privateKey, 'SHA-256');
  return Buffer.from((list.toSchema(true) as Sequence).toBER());
}

const extension = (extnID: string, critical: boolean, extnValue: ArrayBuffer): Extension => new Extension({ extnID, critical, extnValue });

async function authorityKey(key: CryptoKey): Promise<Extension> {
  const identifier = new AuthorityKeyIdentifier({ keyIdentifier: new OctetString({ valueHex: await identifierOf(key) }) });
  return extension(AUTHORITY_KEY, false, identifier.toSchema().toBER());
}

async function identifierOf(key: CryptoKey): Promise<ArrayBuffer> {
  return crypto.subtle.digest('SHA-1', await crypto.subtle.exportKey('spki', key));
}

/** Each attribute in a set of its own, as everybody writes names; the library would put them into one. */
function nameOf({ commonName, organization, unit }: DistinguishedName): RelativeDistinguishedNames {
  const entries = [[COUNTRY, 'VN'], [ORGANIZATION, organization], ...(unit === undefined ? [] : [[UNIT, unit] as const]), [COMMON_NAME, commonName]] as const;
  const sets = entries.map(([type, value]) => new AsnSet({ value: [new AttributeTypeAndValue({ type, value: new Utf8String({ value }) }).toSchema()] }));
  return RelativeDistinguishedNames.fromBER(new Sequence({ value: sets }).toBER());
}

const read = (der: Uint8Array): Certificate => Certificate.fromBER(buffer(der));
const buffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
