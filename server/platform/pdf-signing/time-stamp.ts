import { randomBytes } from 'node:crypto';
import { Integer, OctetString } from 'asn1js';
import { AlgorithmIdentifier, MessageImprint, PKIStatus, TimeStampReq, TimeStampResp } from 'pkijs';

/** The authority did not answer, or answered with something that is no token over what was asked. */
export class TimeStampError extends Error {
  override readonly name = 'TimeStampError';
}

/** A time-stamp token over this SHA-256 (RFC 3161). */
export type TimeStamper = (digest: Uint8Array) => Promise<Uint8Array>;

const SHA_256 = '2.16.840.1.101.3.4.2.1';
const PATIENCE_MS = 5_000;
const LARGEST_ANSWER = 64 * 1024;

/** Asks a time-stamp authority over HTTP, briefly: the number of the document is locked meanwhile. */
export function timeStampAuthority(url: string, patienceMs: number = PATIENCE_MS): TimeStamper {
  return async (digest) => {
    const request = new TimeStampReq({
      version: 1,
      messageImprint: new MessageImprint({ hashAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA_256 }), hashedMessage: new OctetString({ valueHex: arrayBuffer(digest) }) }),
      nonce: new Integer({ valueHex: arrayBuffer(Buffer.concat([Buffer.from([1]), randomBytes(8)])) }),
      certReq: true,
    });
    return tokenOf(await answerOf(url, Buffer.from(request.toSchema().toBER()), patienceMs), digest);
  };
}

async function answerOf(url: string, body: Buffer, patienceMs: number): Promise<Uint8Array> {
  try {
    const response = await fetch(url, { method: 'POST', body: new Uint8Array(body), headers: { 'content-type': 'application/timestamp-query' }, signal: AbortSignal.timeout(patienceMs) });
    if (!response.ok) throw new TimeStampError(`status ${response.status}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (bytes.length > LARGEST_ANSWER) throw new TimeStampError('the answer is too long');
    return bytes;
  } catch (error) {
    throw error instanceof TimeStampError ? error : new TimeStampError(`${url} did not answer`, { cause: error });
  }
}

function tokenOf(answer: Uint8Array, digest: Uint8Array): Uint8Array {
  const token = grantedToken(answer);
  // The whole check is the verifier's; this one keeps a token over something else out of the document.
  if (token === undefined || !Buffer.from(token).includes(Buffer.from(digest))) throw new TimeStampError('no token over what was asked');
  return token;
}

function grantedToken(answer: Uint8Array): Uint8Array | undefined {
  try {
    const { status, timeStampToken } = TimeStampResp.fromBER(arrayBuffer(answer));
    const granted = status.status === PKIStatus.granted || status.status === PKIStatus.grantedWithMods;
    return granted && timeStampToken !== undefined ? new Uint8Array(timeStampToken.toSchema().toBER()) : undefined;
  } catch {
    return undefined;
  }
}

const arrayBuffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
