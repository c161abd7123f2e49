import { createHash, X509Certificate } from 'node:crypto';
import { PACKET_LIMITS } from '../limits.ts';
import { ENVELOPED, EXCLUSIVE, RSA_SHA256, SHA256, XMLDSIG } from '../signature/algorithms.ts';
import { CanonicalForm } from '../xml/canonical-form.ts';
import { Tokens } from '../xml/tokens.ts';
import type { Piece } from './pieces.ts';
import { escaped } from './xml-text.ts';

/** Who signs a packet: the key of the agency. */
export interface PacketSigner {
  /** X.509, DER. */
  readonly certificate: Uint8Array;
  /** RSA PKCS#1 v1.5 over the SHA-256 of the bytes. */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

/** The signature over the whole packet, to be put after the trace: enveloped, exclusive canonicalization, RSA with SHA-256. */
export async function signatureXml(unsigned: AsyncIterable<Piece>, { certificate, sign }: PacketSigner): Promise<string> {
  const digest = await digestOf(unsigned);
  const signedInfo = (namespace: string): string =>
    `<SignedInfo${namespace}>${method('CanonicalizationMethod', EXCLUSIVE)}${method('SignatureMethod', RSA_SHA256)}<Reference URI=""><Transforms>${method('Transform', ENVELOPED)}${method('Transform', EXCLUSIVE)}</Transforms>` +
    `${method('DigestMethod', SHA256)}<DigestValue>${digest.toString('base64')}</DigestValue></Reference></SignedInfo>`;
  // Signed is the element as it is by itself, in its canonical form: with the namespace it inherits.
  const value = await sign(Buffer.from(signedInfo(` xmlns="${XMLDSIG}"`)));
  return `<Signature xmlns="${XMLDSIG}">${signedInfo('')}<SignatureValue>${Buffer.from(value).toString('base64')}</SignatureValue>${keyInfo(certificate)}</Signature>`;
}

const method = (name: string, algorithm: string): string => `<${name} Algorithm="${algorithm}"></${name}>`;

function keyInfo(certificate: Uint8Array): string {
  const subject = new X509Certificate(certificate).subject.split('\n').reverse().join(',');
  return `<KeyInfo><X509Data><X509SubjectName>${escaped(subject)}</X509SubjectName><X509Certificate>${Buffer.from(certificate).toString('base64')}</X509Certificate></X509Data></KeyInfo>`;
}

async function digestOf(pieces: AsyncIterable<Piece>): Promise<Buffer> {
  const hash = createHash('sha256');
  const form = new CanonicalForm('exclusive', (text) => void hash.update(text, 'utf8'));
  const tokens = new Tokens(PACKET_LIMITS, { open: (tag) => form.open(tag), text: (text) => form.text(text), comment: () => undefined, close: (name) => form.close(name) });
  for await (const { is, text } of pieces) {
    if (is === 'markup') tokens.write(text);
    else form.text(text);
  }
  tokens.end();
  return hash.digest();
}
