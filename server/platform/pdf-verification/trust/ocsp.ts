import { createHash } from 'node:crypto';
import type { BasicOCSPResponse, Certificate, SingleResponse } from 'pkijs';
import { hashNamed, hashOfScheme, isGenuine, isStrongHash } from '../cms/algorithms.ts';
import { asX509 } from '../cms/certificate.ts';
import type { Question, Statement } from './statement.ts';
import { purposesOf } from './usage.ts';

const OCSP_SIGNING = '1.3.6.1.5.5.7.3.9';
/** Tags of the certificate's state (RFC 6960, 4.2.1). */
const GOOD = 0;
const REVOKED = 1;

/** What genuine answers of the issuer, or of somebody it has named for that, say about a certificate. */
export function statesFromAnswers({ certificate, issuer, material }: Question): Statement[] {
  return material.answers.flatMap((answer) => {
    const singles = answer.tbsResponseData.responses.filter((single) => isFor(single, certificate, issuer));
    return singles.length > 0 && isGenuineAnswer(answer, issuer) ? singles.flatMap((single) => statementOf(single, answer)) : [];
  });
}

function isFor({ certID }: SingleResponse, certificate: Certificate, issuer: Certificate): boolean {
  const hash = hashNamed(certID.hashAlgorithm.algorithmId);
  if (hash === undefined || !certID.serialNumber.isEqual(certificate.serialNumber)) return false;
  const key = issuer.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView;
  return createHash(hash).update(key).digest().equals(Buffer.from(certID.issuerKeyHash.valueBlock.valueHexView));
}

function statementOf({ certStatus, thisUpdate, nextUpdate }: SingleResponse, source: BasicOCSPResponse): Statement[] {
  const { tagNumber } = (certStatus as { idBlock: { tagNumber: number } }).idBlock;
  if (tagNumber !== GOOD && tagNumber !== REVOKED) return [];
  const time = (certStatus as { valueBlock: { value?: { toDate?: () => Date }[] } }).valueBlock.value?.[0];
  const revokedAt = tagNumber === REVOKED ? (time?.toDate?.() ?? thisUpdate) : undefined;
  return [{ revokedAt, from: thisUpdate, until: nextUpdate, source }];
}

function isGenuineAnswer(answer: BasicOCSPResponse, issuer: Certificate): boolean {
  const { signatureAlgorithm: algorithm, tbsResponseData, signature } = answer;
  const hash = hashOfScheme(algorithm);
  if (hash === undefined || !isStrongHash(hash)) return false;
  const responders = [issuer, ...(answer.certs ?? []).slice(0, 5).filter((one) => isNamedBy(one, issuer))];
  return responders.some((responder) =>
    isGenuine({ algorithm, hash, key: asX509(responder).publicKey, data: tbsResponseData.tbsView, signature: signature.valueBlock.valueHexView }));
}

function isNamedBy(responder: Certificate, issuer: Certificate): boolean {
  const [own, above] = [asX509(responder), asX509(issuer)];
  return purposesOf(responder)?.includes(OCSP_SIGNING) === true && own.checkIssued(above) && own.verify(above.publicKey);
}
