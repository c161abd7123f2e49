import { once } from 'node:events';
import { Agent as PlainAgent, type ClientRequest, type IncomingMessage, request as plainRequest } from 'node:http';
import { Agent as TlsAgent, request as tlsRequest } from 'node:https';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { failure, failureOfConnection, failureOfStatus } from './failures.ts';

/** How long the other side may take. */
export interface Patience {
  /** Without a byte in either direction. */
  readonly silenceMs: number;
  /** For an act without a packet. */
  readonly actMs: number;
  /** For a packet there or back. */
  readonly packetMs: number;
}
export const PATIENCE: Patience = { silenceMs: 30_000, actMs: 60_000, packetMs: 900_000 };

/** The one place a line may ask: an address that an administrator gave, on an origin that the operator has allowed. */
export interface Place {
  readonly address: string;
  /** Never shown or logged, also not when the other side repeats them. */
  readonly secrets: readonly string[];
  readonly patience: Patience;
}

export interface Question {
  readonly method: 'GET' | 'POST';
  /** Behind the address of the line, `/getEdoc`; what changes goes into `query` or `headers`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: { readonly size: number; open(): AsyncIterable<Uint8Array> };
  readonly timeMs: number;
}

/** Kept between acts, so that a row of packets does not greet anew for each. Certificates are verified as Node does by itself. */
const plain = new PlainAgent({ keepAlive: true, maxSockets: 8 });
const overTls = new TlsAgent({ keepAlive: true, maxSockets: 8 });

/**
 * One question to the other side of a line. No redirection is followed: what the answer names is another place than the operator
 * allowed. Whatever is no success is thrown as a `LineFailure`.
 */
export async function ask(place: Place, question: Question): Promise<IncomingMessage> {
  try {
    const answer = await answerTo(place, question);
    const status = answer.statusCode ?? 0;
    if (status >= 200 && status < 300) return answer;
    const said = await beginningOf(answer);
    if (status >= 300 && status < 400) throw failure('bad-answer', `HTTP ${status}: redirections are not followed`, place.secrets);
    throw failureOfStatus(status, said, place.secrets);
  } catch (error) {
    throw failureOfConnection(error, place.secrets);
  }
}

async function answerTo({ address, patience }: Place, { method, path, query = {}, headers, body, timeMs }: Question): Promise<IncomingMessage> {
  const url = new URL(address.replace(/\/+$/u, '') + path);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  const isTls = url.protocol === 'https:';
  const asked = (isTls ? tlsRequest : plainRequest)(url, {
    method, agent: isTls ? overTls : plain, timeout: patience.silenceMs,
    headers: { accept: 'application/json, application/xml, application/octet-stream', ...headers, 'content-length': String(body?.size ?? 0) },
  });
  endInTime(asked, timeMs);
  // Never unheard: the socket may fail after the answer has begun.
  asked.on('error', () => undefined);
  const answered = once(asked, 'response') as Promise<[IncomingMessage]>;
  await Promise.race([answered, written(asked, body).then(() => answered)]);
  const [answer] = await answered;
  return answer;
}

/** After this long, or after silence, whatever is under way ends: also an answer that has begun. */
function endInTime(asked: ClientRequest, timeMs: number): void {
  let answer: IncomingMessage | undefined;
  const end = (): void => {
    const late = Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' });
    answer?.destroy(late);
    asked.destroy(late);
  };
  const timer = setTimeout(end, timeMs).unref();
  asked.on('response', (given) => (answer = given));
  asked.on('timeout', end);
  asked.on('close', () => clearTimeout(timer));
}

/** Sends the bytes as they come; a side that answers before it has heard all ends the sending. */
async function written(asked: ClientRequest, body: Question['body']): Promise<void> {
  if (body === undefined) {
    asked.end();
    return;
  }
  await pipeline(Readable.from(body.open()), asked);
}

const MOST_SAID = 2_000;

/** What a refusing side says, as far as it helps the operator; a page of HTML does not. */
async function beginningOf(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > MOST_SAID) break;
    }
  } catch {
    // What came is enough: the status says the rest.
  }
  answer.destroy();
  const text = Buffer.concat(chunks).toString('utf8');
  return text.trimStart().startsWith('<') ? '' : text;
}

const LARGEST_ANSWER = 8 * 2 ** 20;

export const isJson = ({ headers }: IncomingMessage): boolean => /^application\/(?:[\w.+-]+\+)?json\b/iu.test(headers['content-type'] ?? '');

/** A page for people (a sign-in, a notice of maintenance) is neither what was asked for nor a packet. */
export function expectType({ secrets }: Pick<Place, 'secrets'>, answer: IncomingMessage, isExpected: boolean): void {
  if (isExpected) return;
  answer.destroy();
  throw failure('bad-answer', `an answer of the type ${answer.headers['content-type'] ?? 'nobody named'} was not expected`, secrets);
}

/** The answer as JSON, of bounded size. */
export async function jsonOf({ secrets }: Place, answer: IncomingMessage): Promise<unknown> {
  expectType({ secrets }, answer, isJson(answer));
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytesOf({ secrets }, answer, LARGEST_ANSWER)) chunks.push(chunk);
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
  } catch {
    throw failure('bad-answer', 'the answer is no JSON', secrets);
  }
}

/** The bytes of an answer as they come: never more than `maxBytes`, and never fewer than the other side has announced. */
export async function* bytesOf({ secrets }: Pick<Place, 'secrets'>, answer: IncomingMessage, maxBytes: number): AsyncIterable<Uint8Array> {
  try {
    const { 'content-length': length, 'transfer-encoding': coding } = answer.headers;
    if (length === undefined && coding === undefined) throw failure('bad-answer', 'the answer does not tell where it ends', secrets);
    if (Number(length ?? 0) > maxBytes) throw failure('too-large', `${length} bytes, at most ${maxBytes} are taken`, secrets);
    let size = 0;
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes) throw failure('too-large', `at most ${maxBytes} bytes are taken`, secrets);
      yield chunk;
    }
    if (!answer.complete) throw failure('unreachable', 'the answer was cut off', secrets);
  } catch (error) {
    throw failureOfConnection(error, secrets);
  } finally {
    if (!answer.readableEnded) answer.destroy();
  }
}
