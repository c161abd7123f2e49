import type { X509Certificate } from 'node:crypto';
import { type Certificate, CertificateChainValidationEngine } from 'pkijs';
import { asX509 } from '../cms/certificate.ts';
import type { Material } from './material.ts';

interface Known {
  readonly certificate: Certificate;
  readonly x509: X509Certificate;
  readonly isRoot: boolean;
}

const MAX_LENGTH = 8;
const MAX_PATHS = 20;

/** Ways from a certificate up to a trusted root, every link a genuine signature. The certificate comes first. */
export function pathsToRoot(leaf: Certificate, { roots, certificates }: Material): Certificate[][] {
  const pool = [...roots.map((certificate) => known(certificate, true)), ...certificates.map((certificate) => known(certificate, false))].filter((one) => one !== undefined);
  const start = known(leaf, false);
  const found: Known[][] = [];
  const climb = (path: readonly Known[]): void => {
    const top = path.at(-1);
    if (top === undefined || path.length > MAX_LENGTH || found.length >= MAX_PATHS) return;
    for (const issuer of pool) {
      if (path.some(({ x509 }) => x509.raw.equals(issuer.x509.raw)) || !isIssuedBy(top.x509, issuer.x509)) continue;
      if (issuer.isRoot) found.push([...path, issuer]);
      else climb([...path, issuer]);
    }
  };
  if (start !== undefined) climb([start]);
  return found.map((path) => path.map(({ certificate }) => certificate));
}

function known(certificate: Certificate, isRoot: boolean): Known | undefined {
  try {
    return { certificate, x509: asX509(certificate), isRoot };
  } catch {
    return undefined;
  }
}

function isIssuedBy(one: X509Certificate, issuer: X509Certificate): boolean {
  try {
    return one.checkIssued(issuer) && one.verify(issuer.publicKey);
  } catch {
    return false;
  }
}

/**
 * Validates one way by RFC 5280 (constraints, key usages, policies, validity at the time). Lists of revoked certificates are
 * not given along: the engine takes some without asking whose they are; `revocation.ts` judges them.
 */
export async function isValidPath(path: readonly Certificate[], at: Date): Promise<boolean> {
  const [leaf, ...above] = path;
  const root = above.pop();
  if (leaf === undefined || root === undefined) return false;
  const engine = new CertificateChainValidationEngine({ certs: [...above.reverse(), leaf], trustedCerts: [root], checkDate: at });
  return (await engine.verify({ passedWhenNotRevValues: true })).result;
}
