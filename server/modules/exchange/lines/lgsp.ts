import * as z from 'zod';
import { ask, bytesOf, expectType, isJson, jsonOf, type Patience, type Place, type Question } from './ask.ts';
import { failure } from './failures.ts';
import { JsonString } from './json-string.ts';
import { type Line, LineFailure, type PacketKind, type WaitingPacket } from './line.ts';
import { formWithFile } from './multipart.ts';
import { packetFromText } from './packet-text.ts';
import { isTransportId, oldestFirst } from './waiting.ts';

export interface LgspSettings {
  readonly address: string;
  readonly systemId: string;
  readonly secret: string;
  readonly patience: Patience;
  readonly clock: () => Date;
}

const answered = z.object({ success: z.boolean(), message: z.coerce.string().catch('') });
const facts = z.object({ docId: z.coerce.string().nullish(), errorCode: z.coerce.string().nullish(), errorDesc: z.coerce.string().nullish() });
const sent = answered.extend({ docId: z.coerce.string().nullish(), data: facts.nullish() });
const marked = answered.extend({ data: facts.nullish() });
const listed = answered.extend({
  data: z.array(z.object({ docId: z.coerce.string(), from: z.string().nullish(), createdTime: z.coerce.string().nullish(), status: z.string().nullish() })).nullish(),
});
const fetched = answered.extend({ data: z.object({ edxml: z.string() }).nullish() });

/** Lists ask for a span of days; what is older than this has been asked for every few minutes of that time. */
const DAYS_BACK = 90;
const day = (at: Date): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(at).replaceAll('-', '/');

/** An integration platform of a province (LGSP) with its REST operations for edXML; the keys go in two headers of each question. */
export function lgspLine({ address, systemId, secret, patience, clock }: LgspSettings): Line {
  const place: Place = { address, secrets: [secret], patience };
  const put = (question: Pick<Question, 'method' | 'path'> & Partial<Question>): ReturnType<typeof ask> =>
    ask(place, { timeMs: patience.actMs, ...question, headers: { 'X-SystemId': systemId, 'X-SecretKey': secret, ...question.headers } });
  const list = async (kind: PacketKind): Promise<Row[]> => {
    const query = { messageType: kind, fromDate: day(new Date(clock().getTime() - DAYS_BACK * 86_400_000)), toDate: day(clock()) };
    const answer = read(place, listed, await jsonOf(place, await put({ method: 'GET', path: '/v1/syncReceivedEdocList', query })), 'bad-answer');
    return (answer.data ?? []).filter(({ docId, status }) => isTransportId(docId) && status !== 'done' && status !== 'fail')
      .map(({ docId, from, createdTime: at }) => ({ transportId: docId, kind, from: from ?? null, at: at ?? '' }));
  };
  return {
    list: async (_organIds, limit) => oldestFirst([...(await list('edoc')), ...(await list('status'))], limit),
    fetch: async function* (transportId, maxBytes) {
      const answer = await put({ method: 'GET', path: '/v1/getEdoc', query: { docId: transportId }, timeMs: patience.packetMs });
      expectType(place, answer, isJson(answer));
      const long = new JsonString(['data', 'edxml']);
      let isThere = false;
      for await (const bytes of packetFromText(place, textOf(place, long, bytesOf(place, answer, maxBytes * 2 + 1_000_000)), maxBytes)) {
        isThere = true;
        yield bytes;
      }
      read(place, fetched, parsed(place, long.rest), 'rejected');
      if (!isThere) throw failure('bad-answer', 'the answer holds no packet', place.secrets);
    },
    mark: async (transportId, state) => {
      const body = bodyOf(JSON.stringify({ docId: transportId, status: state }));
      read(place, marked, await jsonOf(place, await put({ method: 'POST', path: '/v1/updateStatus', headers: { 'content-type': 'application/json' }, body })), 'rejected');
    },
    send: async (packet) => {
      const form = formWithFile({ messageType: packet.kind }, { field: 'edocFile', name: `${packet.id}.edxml`, type: 'application/xml', size: packet.size, open: () => packet.open() });
      const answer = read(place, sent, await jsonOf(place, await put({ method: 'POST', path: '/v1/sendEdoc', headers: { 'content-type': form.contentType }, body: form, timeMs: patience.packetMs })), 'rejected');
      return { transportId: answer.docId ?? answer.data?.docId ?? packet.id };
    },
    test: async () => {
      const began = performance.now();
      await list('edoc');
      return { milliseconds: Math.round(performance.now() - began) };
    },
  };
}

type Row = WaitingPacket & { readonly at: string };

const bodyOf = (text: string): NonNullable<Question['body']> => {
  const bytes = Buffer.from(text);
  return { size: bytes.length, open: async function* () { yield bytes; } };
};

/** The pieces of the long string, out of the bytes around it. */
async function* textOf(place: Place, long: JsonString, bytes: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of bytes) yield long.take(decoder.decode(chunk, { stream: true }));
    yield long.take(decoder.decode());
  } catch (error) {
    if (error instanceof LineFailure || !(error instanceof Error)) throw error;
    throw failure('bad-answer', error.message, place.secrets);
  }
}

function parsed({ secrets }: Place, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw failure('bad-answer', 'the answer is no JSON', secrets);
  }
}

function read<T extends z.infer<typeof answered>>({ secrets }: Place, schema: z.ZodType<T>, said: unknown, otherwise: 'bad-answer' | 'rejected'): T {
  const judged = answered.extend({ data: z.unknown().optional() }).safeParse(said);
  if (!judged.success) throw failure('bad-answer', 'the answer lacks what was asked for', secrets);
  if (!judged.data.success) {
    const { errorCode = '', errorDesc = '' } = facts.safeParse(judged.data.data).data ?? {};
    const words = [judged.data.message, errorCode, errorDesc].filter(Boolean).join(' ');
    throw failure(/unauthor|forbidden|secret ?key|system ?id/iu.test(words) ? 'refused' : otherwise, words, secrets);
  }
  const answer = schema.safeParse(said);
  if (!answer.success) throw failure('bad-answer', 'the answer lacks what was asked for', secrets);
  return answer.data;
}
