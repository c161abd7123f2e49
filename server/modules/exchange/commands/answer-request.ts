import { type Actor, agenciesReadWhole, type Capacity, capacityWhere } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { withdrawFromLine } from '../../documents/index.ts';
import { closeItems } from '../../queue/index.ts';
import type { ExchangeDeps } from '../exchange.deps.ts';
import { findReceived } from '../store/received.store.ts';
import { lockRequest, saveAnswer, type StoredRequest } from '../store/request.store.ts';
import { queueStatus } from '../steps/to-outbox.ts';

export interface RequestAnswer {
  readonly id: string;
  readonly agrees: boolean;
  readonly reason: string;
  readonly declaredNoSecret: boolean;
}

/**
 * Trả lời yêu cầu lấy lại: the records office agrees (15), and our copy is cancelled with its trail, or keeps the document and says why (16).
 * Once: the sender acts on the answer (QCVN 102:2016).
 */
export async function answerRequest(deps: ExchangeDeps, actor: Actor, answer: RequestAnswer) {
  await deps.gate.pass(actor, { channel: 'exchange.answer-request', declared: answer.declaredNoSecret, texts: [{ where: 'body', text: answer.reason }] });
  return deps.database.act(actor, async (tx) => {
    const request = await lockRequest(tx, answer.id);
    if (request === undefined || !agenciesReadWhole(actor).includes(request.agency_id)) throw new Refusal('not-found');
    const capacity = capacityWhere(actor, ({ role, agencyId }) => role === 'clerk' && agencyId === request.agency_id);
    if (capacity === undefined) throw new Refusal('forbidden');
    if (request.answer !== null) throw new Refusal('exchange/answered-already');
    if (!answer.agrees && answer.reason === '') throw new Refusal('exchange/reason-needed');
    await settleRequest(deps, tx, { actor, capacity }, { request, answer });
    return { id: request.id };
  });
}

async function settleRequest(deps: ExchangeDeps, tx: Tx, author: { actor: Actor; capacity: Capacity }, { request, answer }: { request: StoredRequest; answer: RequestAnswer }): Promise<void> {
  const { incoming_id: incomingId, agency_id: agencyId } = request;
  const now = deps.clock();
  const reason = answer.reason === '' ? null : answer.reason;
  await saveAnswer(tx, request.id, { answer: answer.agrees ? 'agreed' : 'refused', reason, by: author.actor.name, byTitle: author.capacity.title, at: now });
  await closeItems(tx, deps.bus, { subjectId: incomingId, kinds: ['exchange.answer-request'] });
  await recordAudit(tx, author, { action: answer.agrees ? 'exchange.given-back' : 'exchange.kept', subjectType: 'incoming', subjectId: incomingId, agencyId, detail: { reason: answer.reason } });
  if (answer.agrees) await withdrawFromLine(deps, tx, incomingId, { kind: 'take-back', reason: request.reason, decision: null });
  const received = await findReceived(tx, incomingId);
  if (received === undefined) throw new Error('A request is about a document that did not come over a line.');
  await queueStatus(deps, tx, received, { code: answer.agrees ? '15' : '16', note: reason, at: now.toISOString() });
  deps.bus.announce(tx, [`incoming:${incomingId}`]);
}
