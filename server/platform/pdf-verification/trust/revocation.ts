import type { AccessDescription, Certificate, CertificateRevocationList, InfoAccess } from 'pkijs';
import { isStrongHash, hashOfScheme } from '../cms/algorithms.ts';
import { statesFromAnswers } from './ocsp.ts';
import type { Question, Statement } from './statement.ts';
import { CRL_SIGN, EXTENSION, hasKeyUsage } from './usage.ts';

/** `unknown`: the certificate says where to ask, and nothing fresh was at hand. */
export type Revocation = { readonly revokedAt: Date } | 'good' | 'unknown';

/** Whether a certificate was withdrawn. A withdrawal counts whatever the age of the list; "good" must be fresh enough. */
export async function revocationOf(question: Question): Promise<Revocation> {
  const { certificate, at, now } = question;
  const statements = [...(await statesFromLists(question)), ...statesFromAnswers(question)].filter(({ from }) => from <= now);
  const revoked = statements.flatMap(({ revokedAt }) => revokedAt ?? []).sort((a, b) => a.getTime() - b.getTime());
  if (revoked[0] !== undefined) return { revokedAt: revoked[0] };
  if (statements.some(({ from, until }) => from >= at || (until !== undefined && until >= at))) return 'good';
  return statements.length === 0 && !saysWhereToAsk(certificate) ? 'good' : 'unknown';
}

async function statesFromLists({ certificate, issuer, material }: Question): Promise<Statement[]> {
  const statements: Statement[] = [];
  for (const list of material.revocationLists) {
    if (!list.issuer.isEqual(certificate.issuer) || !(await isGenuineList(list, issuer))) continue;
    const entry = list.revokedCertificates?.find(({ userCertificate }) => userCertificate.isEqual(certificate.serialNumber));
    statements.push({ revokedAt: entry?.revocationDate.value, from: list.thisUpdate.value, until: list.nextUpdate?.value });
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

const OCSP = '1.3.6.1.5.5.7.48.1';

function saysWhereToAsk({ extensions = [] }: Certificate): boolean {
  return extensions.some(({ extnID, parsedValue }) => {
    if (extnID === EXTENSION.crlPoints) return true;
    const places: readonly AccessDescription[] = extnID === EXTENSION.authorityAccess ? (parsedValue as InfoAccess).accessDescriptions : [];
    return places.some(({ accessMethod }) => accessMethod === OCSP);
  });
}
