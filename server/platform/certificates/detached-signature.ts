import { createHash } from 'node:crypto';
import { ObjectIdentifier, OctetString, Sequence, UTCTime } from 'asn1js';
import { AlgorithmIdentifier, Attribute, Certificate, ContentInfo, EncapsulatedContentInfo, IssuerAndSerialNumber, SignedAndUnsignedAttributes, SignedData, SignerInfo } from 'pkijs';

export interface DetachedOrder {
  readonly content: Uint8Array;
  /** X.509, DER. */
  readonly certificate: Uint8Array;
  readonly at: Date;
  /** RSA PKCS#1 v1.5 over the SHA-256 of the bytes. */
  readonly sign: (bytes: Uint8Array) => Promise<Uint8Array>;
}

const DATA = '1.2.840.113549.1.7.1';
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const [CONTENT_TYPE, MESSAGE_DIGEST, SIGNING_TIME, SIGNING_CERTIFICATE] = ['1.2.840.113549.1.9.3', '1.2.840.113549.1.9.4', '1.2.840.113549.1.9.5', '1.2.840.113549.1.9.16.2.47'] as const;
const SHA256 = '2.16.840.1.101.3.4.2.1';
const RSA = '1.2.840.113549.1.1.1';
const SET_TAG = 0x31;

/** A signature in a file of its own (CMS, RFC 5652, with the attributes of CAdES-B: ETSI EN 319 122-1), DER; the certificate lies in it. */
export async function detachedSignature({ content, certificate: der, at, sign }: DetachedOrder): Promise<Buffer> {
  const certificate = Certificate.fromBER(buffer(der));
  const attributes = new SignedAndUnsignedAttributes({
    type: 0,
    attributes: [
      attribute(CONTENT_TYPE, new ObjectIdentifier({ value: DATA })),
      attribute(SIGNING_TIME, new UTCTime({ valueDate: at })),
      attribute(MESSAGE_DIGEST, new OctetString({ valueHex: digest(content) })),
      // SHA-256 is what stands where no algorithm is named (RFC 5035).
      attribute(SIGNING_CERTIFICATE, new Sequence({ value: [new Sequence({ value: [new Sequence({ value: [new OctetString({ valueHex: digest(der) })] })] })] })),
    ],
  });
  const signed = new Uint8Array(attributes.toSchema().toBER());
  // What is signed is the set of the attributes, not the tag by which it stands in the signature (RFC 5652, 5.4).
  signed[0] = SET_TAG;
  attributes.encodedValue = signed.buffer;
  const signerInfo = new SignerInfo({
    version: 1, sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }), digestAlgorithm: algorithm(SHA256), signedAttrs: attributes,
    signatureAlgorithm: algorithm(RSA), signature: new OctetString({ valueHex: buffer(await sign(signed)) }),
  });
  const data = new SignedData({ version: 1, digestAlgorithms: [algorithm(SHA256)], encapContentInfo: new EncapsulatedContentInfo({ eContentType: DATA }), certificates: [certificate], signerInfos: [signerInfo] });
  return Buffer.from(new ContentInfo({ contentType: SIGNED_DATA, content: data.toSchema(true) }).toSchema().toBER());
}

const attribute = (type: string, value: ObjectIdentifier | UTCTime | OctetString | Sequence): Attribute => new Attribute({ type, values: [value] });
const algorithm = (algorithmId: string): AlgorithmIdentifier => new AlgorithmIdentifier({ algorithmId });
const digest = (bytes: Uint8Array): ArrayBuffer => buffer(createHash('sha256').update(bytes).digest());
const buffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
