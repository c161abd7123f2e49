import type { Certificate, CertificateRevocationList } from 'pkijs';
import { isStrongHash, hashOfScheme } from '../cms/algorithms.ts';
import { statesFromAnswers } from './ocsp.ts';
import { accessOf, OCSP } from './places.ts';
import type { Question, Statement } from './statement.ts';
import { CRL_SIGN, EXTENSION, hasKeyUsage } from './usage.ts';

/** `unknown`: the certificate says where to ask, and nothing fresh was at hand. */
export type Revocation = { readonly revokedAt: Date } | 'good' | 'unknown';

/** Whether a certificate was withdrawn. A withdrawal counts whatever the age of the list; "good" must be fresh enough. */
export async function revocationOf(question: Question): Promise<Revocation> {
  const { certificate, issuer, material, at, now } = question;
  const statements = [...(await statesFromLists(question)), ...statesFromAnswers(question)].filter(({ from }) => from <= now);
  const [earliest] = statements.flatMap(({ revokedAt, source }) => (revokedAt === undefined ? [] : { revokedAt, source })).sort((a, b) => a.revokedAt.getTime() - b.revokedAt.getTime());
  if (earliest !== undefined) {
    material.notes.proofs.add(earliest.source);
    return { revokedAt: earliest.revokedAt };
  }
  const fresh = statements.find(({ from, until }) => from >= at || (until !== undefined && until >= at));
  if (fresh !== undefined) {
    material.notes.proofs.add(fresh.source);
    return 'good';
  }
  if (statements.length === 0 && !saysWhereToAsk(certificate)) return 'good';
  material.notes.addUnanswered(certificate, issuer);
  return 'unknown';
}

async function statesFromLists({ certificate, issuer, material }: Question): Promise<Statement[]> {
  const statements: Statement[] = [];
  for (const list of material.revocationLists) {
    if (!list.issuer.isEqual(certificate.issuer) || !(await isGenuineList(list, issuer))) continue;
    const entry = list.revokedCertificates?.find(({ userCertificate }) => userCertificate.isEqual(certificate.serialNumber));
    statements.push({ revokedAt: entry?.revocationDate.value, from: list.thisUpdate.value, until: list.nextUpdate?.value, source: list });
  }
  return statements;
}

/** Partial lists and those of another issuer carry critical extensions; none is read here. */
async function isGenuineList(list: CertificateRevocationList, issuer: Certificate): Promise<boolean> {
  const extensions = list.crlExtensions?.extensions ?? [];
  const hash = hashOfScheme(list.signatureAlgorithm);
  if (extensions.some(({ critical }) => critical) || !hasKeyUsage(issuer, CRL_SIGN) || hash === undefined || !isStrongHash(hash)) return false;
  return list.verify({ issuerCertificate: issuer }).catch(() => false);
}

function saysWhereToAsk(certificate: Certificate): boolean {
  const hasPoints = certificate.extensions?.some(({ extnID }) => extnID === EXTENSION.crlPoints) ?? false;
  return hasPoints || accessOf(certificate).some(({ accessMethod }) => accessMethod === OCSP);
}
