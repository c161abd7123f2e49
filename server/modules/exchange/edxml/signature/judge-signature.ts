import { createHash, timingSafeEqual, verify, X509Certificate } from 'node:crypto';
import { all, said, type XmlNode } from '../xml/node.ts';
import { DIGEST_METHODS, ENVELOPED, EXCLUSIVE_NAMES, type HashName, INCLUSIVE, SIGNATURE_METHODS, type SignatureMethod, XMLDSIG } from './algorithms.ts';
import type { SeenSignature } from './signature-watch.ts';
import type { BrokenReason, PacketCertificate, SignatureVerdict } from './verdict.ts';

const EDXML = 'http://www.mic.gov.vn/TBT/QCVN_102_2016';
const MOST_CERTIFICATES = 10;
const OLD_RSA_BITS = 2048;

/** The one form that is accepted. */
interface SignatureForm {
  readonly signedInfo: string;
  readonly method: SignatureMethod;
  readonly covers: 'packet' | 'envelope';
  readonly digestHash: HashName;
  readonly digestValue: Buffer;
  readonly value: Buffer;
}

class Broken extends Error {
  readonly reason: BrokenReason;
  constructor(reason: BrokenReason) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * Whether the packet is what the holder of the certificate signed. Strict about which element was signed: one signature, in the
 * header, over the whole packet or over the envelope that was read, and nothing else anywhere.
 */
export function judgeSignature(seen: SeenSignature): SignatureVerdict {
  const { node } = seen.captured;
  if (seen.counted === 0 || (seen.counted === 1 && isEmpty(node))) return { state: 'none' };
  const certificates = node === undefined ? [] : certificatesOf(node);
  try {
    return intact(seen, certificates);
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    const [first] = certificates;
    return { state: 'broken', reason: error.reason, certificate: first === undefined ? null : shown(first) };
  }
}

/** Some programs leave an empty element where they do not sign. */
const isEmpty = (node: XmlNode | undefined): boolean => node?.children.length === 0 && node.text.trim() === '';

function intact(seen: SeenSignature, certificates: readonly X509Certificate[]): SignatureVerdict {
  const form = formOf(seen);
  if (certificates.length === 0) throw new Broken('certificate');
  const digest = seen.digest(form.covers, form.digestHash);
  if (digest === undefined || !same(digest, form.digestValue)) throw new Broken('digest');
  const signer = certificates.find((certificate) => signs(certificate, form));
  if (signer === undefined) throw new Broken('signature');
  return { state: 'intact', strength: strengthOf(signer, form), covers: form.covers, certificate: shown(signer), further: certificates.filter((other) => other !== signer).map(({ raw }) => raw) };
}

function formOf(seen: SeenSignature): SignatureForm {
  const info = theOne(seen);
  const [signedInfo, value] = childrenOf(info, ['SignedInfo', 'SignatureValue'], ['KeyInfo']);
  const [canonical, method, reference] = childrenOf(signedInfo, ['CanonicalizationMethod', 'SignatureMethod', 'Reference']);
  const [transforms, digestMethod, digestValue] = childrenOf(reference, ['Transforms', 'DigestMethod', 'DigestValue']);
  const [enveloped, exclusive] = childrenOf(transforms, ['Transform', 'Transform']);
  if (![canonical, method, digestMethod, enveloped, exclusive].every(isEmpty)) throw new Broken('structure');
  if (algorithm(enveloped) !== ENVELOPED || !EXCLUSIVE_NAMES.includes(algorithm(exclusive))) throw new Broken('algorithm');
  return {
    signedInfo: signedInfoOf(seen, algorithm(canonical)), method: known(SIGNATURE_METHODS, algorithm(method)), covers: coveredBy(seen, reference),
    digestHash: known(DIGEST_METHODS, algorithm(digestMethod)), digestValue: bytesOf(digestValue), value: bytesOf(value),
  };
}

/** The only signature, in its place, read by nobody in another way. */
function theOne({ captured, counted, placed, wellBound }: SeenSignature): XmlNode {
  if (counted > 1) throw new Broken('several');
  if (!placed || captured.node === undefined) throw new Broken('misplaced');
  if (!wellBound) throw new Broken('namespaces');
  if (captured.commented || !inOneNamespace(captured)) throw new Broken('structure');
  return captured.node;
}

/** Samples leave out the namespace of XML signatures; whatever it is, nothing of another one is inside. */
function inOneNamespace({ namespaces }: Pick<SeenSignature['captured'], 'namespaces'>): boolean {
  const [only] = namespaces;
  return namespaces.size === 1 && (only === XMLDSIG || only === EDXML || only === '');
}

/** Exactly these, in this order; of the optional last ones each once. */
function childrenOf<const Names extends readonly string[]>(node: XmlNode, names: Names, optional: readonly string[] = []): { [At in keyof Names]: XmlNode } {
  const locals = node.children.map(({ local }) => local);
  const [wanted, most] = [names.join(), [...names, ...optional].join()];
  if (locals.join() !== wanted && locals.join() !== most) throw new Broken('structure');
  return node.children.slice(0, names.length) as { [At in keyof Names]: XmlNode };
}

function signedInfoOf({ captured: { signedInfo } }: SeenSignature, name: string): string {
  if (EXCLUSIVE_NAMES.includes(name)) return signedInfo.exclusive;
  if (name === INCLUSIVE) return signedInfo.inclusive;
  throw new Broken('algorithm');
}

function coveredBy({ ids }: SeenSignature, reference: XmlNode): 'packet' | 'envelope' {
  const uri = reference.attributes['URI'];
  if (uri === '' || (ids.packet !== undefined && uri === `#${ids.packet}`)) return 'packet';
  if (ids.envelope !== undefined && uri === `#${ids.envelope}`) return 'envelope';
  throw new Broken('reference');
}

const algorithm = (node: XmlNode): string => node.attributes['Algorithm'] ?? '';

function known<Value>(table: Readonly<Record<string, Value>>, name: string): Value {
  const value = Object.hasOwn(table, name) ? table[name] : undefined;
  if (value === undefined) throw new Broken('algorithm');
  return value;
}

function bytesOf(node: XmlNode): Buffer {
  const text = node.text.replaceAll(/\s+/gu, '');
  if (node.children.length > 0 || text === '' || !/^[A-Za-z0-9+/]+={0,2}$/u.test(text)) throw new Broken('structure');
  return Buffer.from(text, 'base64');
}

function certificatesOf(signature: XmlNode): X509Certificate[] {
  const texts = all(signature, 'KeyInfo').flatMap((info) => all(info, 'X509Data')).flatMap((data) => all(data, 'X509Certificate')).slice(0, MOST_CERTIFICATES);
  return texts.flatMap((node) => {
    try {
      return [new X509Certificate(Buffer.from(said(node) ?? '', 'base64'))];
    } catch {
      return [];
    }
  });
}

function signs(certificate: X509Certificate, { method, signedInfo, value }: SignatureForm): boolean {
  const { publicKey } = certificate;
  if (publicKey.asymmetricKeyType !== method.key) return false;
  try {
    return verify(method.hash, Buffer.from(signedInfo), method.key === 'ec' ? { key: publicKey, dsaEncoding: 'ieee-p1363' } : publicKey, value);
  } catch {
    return false;
  }
}

function strengthOf({ publicKey }: X509Certificate, { method, digestHash }: SignatureForm): 'good' | 'old' {
  const bits = publicKey.asymmetricKeyDetails?.modulusLength ?? OLD_RSA_BITS;
  return method.hash === 'sha1' || digestHash === 'sha1' || bits < OLD_RSA_BITS ? 'old' : 'good';
}

const same = (one: Buffer, other: Buffer): boolean => one.length === other.length && timingSafeEqual(one, other);

const shown = ({ raw, subject }: X509Certificate): PacketCertificate => ({ der: raw, subject: subject.split('\n').join(', '), fingerprint: createHash('sha256').update(raw).digest('hex') });
