import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { byId, id, instant, text } from '../primitives.ts';
import { EXCHANGE_LIMITS } from './limits.ts';

/** What a packet carries: a document by its BussinessDocType, or a status by its code (QCVN 102:2016). */
export const packetWhat = z.enum(['new', 'recall', 'update', 'replace', '01', '02', '03', '04', '05', '06', '13', '15', '16']);
/** waiting → sent; dead: needs a person; dropped: withdrawn before its first try. */
export const outboxState = z.enum(['waiting', 'sent', 'dead', 'dropped']);
/** listed → taken; refused: kept and named, without effect; failed: will be tried again. */
export const inboundState = z.enum(['listed', 'taken', 'refused', 'failed']);

/** Why a packet did not go out or had no effect: its code, and in words. */
const problem = z.object({ code: z.string(), said: z.string(), detail: z.string().nullable() }).nullable();
/** The document on its page; null where there is none here. */
const document = z.object({ type: z.enum(['incoming', 'outgoing']), id, title: z.string(), number: z.string() }).nullable();

const sending = { id, what: packetWhat, state: outboxState, attempts: z.int(), nextAt: instant.nullable(), sentAt: instant.nullable(), problem, lineName: z.string().nullable(), packetId: id.nullable(), maySendAgain: z.boolean() };

export const outboxRow = z.object({ ...sending, agencyId: id, recipientName: z.string(), document, documentId: z.string().nullable(), queuedAt: instant });
export const inboundRow = z.object({
  id, what: packetWhat.nullable(), kind: z.enum(['edoc', 'status']), state: inboundState, senderName: z.string(), fromCode: z.string().nullable(), documentId: z.string().nullable(), document,
  attempts: z.int(), nextAt: instant.nullable(), problem, lineName: z.string().nullable(), listedAt: instant, settledAt: instant.nullable(), packetId: id.nullable(),
});
export const packetDetail = z.object({
  id, direction: z.enum(['in', 'out']), what: packetWhat.nullable(), kind: z.enum(['edoc', 'status']), fromCode: z.string().nullable(), toCodes: z.array(z.string()), documentId: z.string().nullable(),
  /** Null where the bytes were destroyed: they bore a mark of a state secret. */
  sha256: z.string().nullable(), size: z.int(), signature: z.string().nullable(), lineName: z.string().nullable(), at: instant, transportId: z.string().nullable(), state: z.string(), problem, document,
});
/** What passes over one line; no word of a document. */
const lineCounts = z.object({
  id, name: z.string(), kind: z.string(), enabled: z.boolean(), waiting: z.int(), dead: z.int(), sentToday: z.int(), failed: z.int(), refusedToday: z.int(), takenToday: z.int(),
  listedAt: instant.nullable(), lastProblem: z.string().nullable(), checkMilliseconds: z.int().nullable(),
});
const counts = z.object({ waiting: z.int(), dead: z.int(), refused: z.int(), overdue: z.int(), requests: z.int() });
const overdueRow = z.object({ outgoingId: id, number: z.string(), title: z.string(), agencyId: id, agencyName: z.string(), sentAt: instant, lacks: z.enum(['receipt', 'registration']) });

const dispatch = z.object({ ...sending, agencyId: id });
const request = z.object({
  id, reason: z.string(), askedAt: instant, answer: z.enum(['agreed', 'refused']).nullable(), answerReason: z.string().nullable(), answeredAt: instant.nullable(),
  answeredBy: z.string().nullable(), answeredByTitle: z.string().nullable(), mayAnswer: z.boolean(),
});
const arrival = z.object({ senderName: z.string(), senderCode: z.string(), documentId: z.string(), lineName: z.string().nullable(), at: instant, packetId: id, signature: z.string().nullable(), told: z.array(dispatch), request: request.nullable() });

const page = { before: z.string().max(100).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) };
const read = { method: 'GET', access: 'signed-in' } as const;
const act = { method: 'POST', access: 'signed-in', params: byId, response: z.object({ id }) } as const;

export const traffic = {
  getTraffic: endpoint({
    ...read, path: '/api/exchange/traffic', summary: 'How exchange goes: counts of my agencies; for administrators of the house also each line, without contents',
    response: z.object({ mine: counts.nullable(), lines: z.array(lineCounts).nullable() }), problems: ['forbidden'],
  }),
  listOutbox: endpoint({
    ...read, path: '/api/exchange/outbox', summary: 'What my agencies send to other houses, latest first', query: z.object({ state: outboxState.optional(), ...page }),
    response: z.object({ rows: z.array(outboxRow), next: z.string().nullable() }),
  }),
  listInbound: endpoint({
    ...read, path: '/api/exchange/inbound', query: z.object({ state: inboundState.optional(), ...page }),
    summary: 'What has come for my agencies from other houses, latest first; for administrators of the house what names no agency of it',
    response: z.object({ rows: z.array(inboundRow), next: z.string().nullable() }),
  }),
  listOverdue: endpoint({
    ...read, path: '/api/exchange/overdue', summary: 'Deliveries over lines without the receipt (01) of the same day, or still not registered (03) after the next working day',
    query: z.object({ limit: page.limit }), response: z.object({ rows: z.array(overdueRow) }),
  }),
  getPacket: endpoint({ ...read, path: '/api/exchange/packets/:id', summary: 'One packet, in or out, with what became of it', params: byId, response: packetDetail, problems: ['not-found'] }),
  listDispatches: endpoint({
    ...read, path: '/api/exchange/outgoing/:id/dispatches', summary: 'What has gone, or waits to go, to receivers of an issued document in other houses, for its delivery board', params: byId,
    response: z.object({ dispatches: z.array(dispatch) }), problems: ['not-found'],
  }),
  getArrival: endpoint({
    ...read, path: '/api/exchange/incoming/:id/arrival', summary: 'How a received document came over a line, what was told to its sender since, and whether the sender asks it back', params: byId,
    response: z.object({ arrival: arrival.nullable() }), problems: ['not-found'],
  }),
  sendAgain: endpoint({ ...act, path: '/api/exchange/outbox/:id/send-again', summary: 'Send again what was given up: the same bytes under the same id', problems: ['not-found', 'forbidden', 'exchange/not-given-up'] }),
  fetchNow: endpoint({ method: 'POST', path: '/api/exchange/fetch', access: 'signed-in', summary: 'Look now what waits on the lines, without waiting for the next minute', perMinute: 6, problems: ['forbidden'] }),
  answerRequest: endpoint({
    ...act, path: '/api/exchange/requests/:id/answer', summary: 'Answer the sender who asks a document back: agree (15, our copy is cancelled) or refuse with the reason (16); once',
    body: z.object({ agrees: z.boolean(), reason: text(EXCHANGE_LIMITS.answerReason, 0).default(''), declaredNoSecret: z.boolean().default(false) }),
    problems: ['not-found', 'forbidden', 'exchange/answered-already', 'exchange/reason-needed', 'secrecy/refused', 'secrecy/declaration-needed'],
  }),
} as const;
