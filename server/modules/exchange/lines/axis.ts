import { createHash, createHmac } from 'node:crypto';
import * as z from 'zod';
import { ask, bytesOf, expectType, isJson, jsonOf, type Patience, type Place, type Question } from './ask.ts';
import { failure } from './failures.ts';
import type { Line, OutgoingPacket, PacketKind, WaitingPacket } from './line.ts';
import { isTransportId, oldestFirst } from './waiting.ts';

export interface AxisSettings {
  readonly address: string;
  readonly systemId: string;
  readonly secret: string;
  readonly patience: Patience;
  readonly clock: () => Date;
}

const outcome = z.object({ ErrorCode: z.coerce.string(), ErrorDesc: z.coerce.string().catch('') });
const listed = outcome.extend({
  data: z.array(z.object({ docId: z.coerce.string(), from: z.string().nullish(), created_time: z.coerce.string().nullish(), status: z.string().nullish() })).nullish(),
});
const sent = outcome.extend({ DocId: z.coerce.string().nullish() });

/**
 * The national axis (Trục liên thông văn bản quốc gia) as its published client speaks: every act a question whose facts are headers.
 * They are signed with the secret of the system (HMAC-SHA256), which itself never leaves the house.
 */
export function axisLine({ address, systemId, secret, patience, clock }: AxisSettings): Line {
  const place: Place = { address, secrets: [secret], patience };
  const put = (method: Question['method'], path: string, facts: Facts, rest: Partial<Question> = {}): ReturnType<typeof ask> =>
    ask(place, { method, path, headers: signedHeaders({ systemId, secret, at: clock() }, facts), timeMs: patience.actMs, ...rest });
  const list = async (kind: PacketKind): Promise<Row[]> => {
    const answer = read(place, listed, await jsonOf(place, await put('POST', '/getReceivedEdocList', { servicetype: 'eDoc', messagetype: kind })), 'bad-answer');
    return (answer.data ?? []).filter(({ docId, status }) => isTransportId(docId) && status !== 'done' && status !== 'fail')
      .map(({ docId, from, created_time: at }) => ({ transportId: docId, kind, from: from ?? null, at: at ?? '' }));
  };
  return {
    list: async (_organIds, limit) => oldestFirst([...(await list('edoc')), ...(await list('status'))], limit),
    fetch: async function* (transportId, maxBytes) {
      const answer = await put('GET', '/downloadEdoc', { docid: transportId }, { timeMs: patience.packetMs });
      if (isJson(answer)) {
        read(place, outcome, await jsonOf(place, answer), 'rejected');
        throw failure('bad-answer', 'a packet was expected, JSON came', place.secrets);
      }
      expectType(place, answer, /^(?:application|text)\/(?:octet-stream|xml|[\w.+-]+\+xml)\b/iu.test(answer.headers['content-type'] ?? 'application/octet-stream'));
      const hash = createHash('sha256');
      for await (const chunk of bytesOf(place, answer, maxBytes)) {
        hash.update(chunk);
        yield chunk;
      }
      const announced = answer.headers['xroadvnpt-hash-file'];
      if (announced !== undefined && announced !== hash.digest('hex')) throw failure('bad-answer', 'the packet is not the one that was announced', place.secrets);
    },
    mark: async (transportId, state) => {
      read(place, outcome, await jsonOf(place, await put('POST', '/updateStatus', { docid: transportId, status: state })), 'rejected');
    },
    send: async (packet) => {
      const facts = { servicetype: 'eDoc', messagetype: packet.kind, from: packet.from, to: JSON.stringify(packet.to), 'hash-file': await hashOf(packet), packetid: packet.id };
      const answer = read(place, sent, await jsonOf(place, await put('POST', '/sendEdoc', facts, { body: packet, timeMs: patience.packetMs })), 'rejected');
      return { transportId: answer.DocId ?? packet.id };
    },
    test: async () => {
      const began = performance.now();
      await list('edoc');
      return { milliseconds: Math.round(performance.now() - began) };
    },
  };
}

type Row = WaitingPacket & { readonly at: string };
type Facts = Readonly<Record<string, string>>;
const PREFIX = 'XroadVnpt-';

/** The facts of a question as the headers that go with it, and their signature. */
function signedHeaders({ systemId, secret, at }: { systemId: string; secret: string; at: Date }, facts: Facts): Record<string, string> {
  const isPacket = 'hash-file' in facts;
  const all = { 'Content-Type': isPacket ? 'application/octet-stream' : 'application/json', timestamp: at.toISOString(), systemid: systemId, ...facts };
  const prefixed = Object.fromEntries(Object.entries(all).map(([name, value]) => [`${PREFIX}${name}`, value]));
  const text = JSON.stringify(prefixed);
  return {
    'Content-Type': all['Content-Type'], ...prefixed,
    [`${PREFIX}sign-header-key`]: Object.keys(all).join(';'), [`${PREFIX}sign-header`]: text,
    [`${PREFIX}hash-header`]: createHmac('sha256', secret).update(text).digest('hex'), [`${PREFIX}version`]: '3.0.201608',
  };
}

async function hashOf(packet: OutgoingPacket): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of packet.open()) hash.update(chunk);
  return hash.digest('hex');
}

/** Error 0 is success; else the axis says in words what it holds against the act, or against our keys. */
function read<T extends z.infer<typeof outcome>>({ secrets }: Place, schema: z.ZodType<T>, said: unknown, otherwise: 'bad-answer' | 'rejected'): T {
  const parsed = schema.safeParse(said);
  if (!parsed.success) throw failure('bad-answer', 'the answer lacks what was asked for', secrets);
  const { ErrorCode: code, ErrorDesc: words } = parsed.data;
  if (code === '0') return parsed.data;
  throw failure(/unauthor|forbidden|signature|system ?id/iu.test(words) ? 'refused' : otherwise, `${code} ${words}`, secrets);
}
