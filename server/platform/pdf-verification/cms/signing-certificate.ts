import { ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import type { Attribute, Certificate } from 'pkijs';
import { hashNamed } from './algorithms.ts';
import { digestOf } from './certificate.ts';

const VERSION_1 = '1.2.840.113549.1.9.16.2.12';
const VERSION_2 = '1.2.840.113549.1.9.16.2.47';

/**
 * Whether the signed attributes name this certificate by its hash (RFC 5035). Without it, another certificate of the same
 * key could be put in its place.
 */
export function namesSigner(attributes: readonly Attribute[], signer: Certificate): 'same' | 'other' | 'absent' {
  const found = attributes.filter(({ type }) => type === VERSION_1 || type === VERSION_2);
  if (found.length === 0) return 'absent';
  return found.every((attribute) => isOf(attribute, signer)) ? 'same' : 'other';
}

/** SigningCertificate(V2) ::= SEQUENCE { certs SEQUENCE OF ESSCertID(v2) … }; the first one is the signer's. */
function isOf({ type, values }: Attribute, signer: Certificate): boolean {
  const [certs] = partsOf(values[0]);
  const [first] = partsOf(certs);
  const [one, two] = partsOf(first);
  const named = one instanceof Sequence ? partsOf(one)[0] : undefined;
  const hash = type === VERSION_1 ? 'sha1' : named instanceof ObjectIdentifier ? hashNamed(named.valueBlock.toString()) : 'sha256';
  const value = one instanceof OctetString ? one : two;
  if (hash === undefined || !(value instanceof OctetString)) return false;
  return digestOf(hash, signer).equals(Buffer.from(value.valueBlock.valueHexView));
}

const partsOf = (value: unknown): readonly unknown[] => (value instanceof Sequence ? value.valueBlock.value : []);
