import type { Tx } from '#server/platform/database/transaction.ts';
import { type Addressee, findAddressees } from '../catalogue/index.ts';
import { findHeading, noteSuccession, type ReceivedWithdrawal, receiveFromPlatform, takeStatus, takeWithdrawalAnswer, type ToldSuccession, type WithdrawalAnswer, withdrawReceived } from '../documents/index.ts';
import type { ExchangeDeps } from './exchange.deps.ts';
import { dropUntried } from './store/outbox.store.ts';
import { findReceived } from './store/received.store.ts';
import { queueDocument, queueStatus, queueWithdrawal } from './steps/to-outbox.ts';

interface Issued {
  readonly outgoingId: string;
  readonly agencyIds: readonly string[];
}

interface Progressed {
  readonly incomingId: string;
  readonly agencyId: string;
  readonly sentByOutgoingId: string | null;
  readonly status: '02' | '03' | '04' | '05' | '06';
  readonly at: string;
  readonly note: string | null;
}

/**
 * Carries documents and statuses: to agencies of this installation at once, to others through the outbox. All receivers of a document are served in one
 * transaction with the mark of the event, so a kill in between repeats nothing and loses nothing.
 */
export function connectAgencies(deps: ExchangeDeps): void {
  const { events } = deps;
  events.subscribe('exchange.deliver', 'documents.issued', (tx, event) => deliver(deps, tx, event.facts as unknown as Issued));
  events.subscribe('exchange.report', 'documents.progressed', (tx, event) => report(deps, tx, event.facts as unknown as Progressed));
  events.subscribe('exchange.withdraw', 'documents.withdrawn', (tx, event) => withdraw(deps, tx, event.facts as unknown as ReceivedWithdrawal));
  events.subscribe('exchange.answer', 'documents.recall-answered', (tx, event) => takeWithdrawalAnswer(deps, tx, event.facts as unknown as WithdrawalAnswer));
  // Over a line what replaces another tells so itself (queueDocument); here its receivers are told.
  events.subscribe('exchange.tell', 'documents.succeeded', (tx, event) => noteSuccession(deps, tx, event.facts as unknown as ToldSuccession));
}

async function deliver(deps: ExchangeDeps, tx: Tx, { outgoingId, agencyIds }: Issued): Promise<void> {
  const addressees = await findAddressees(tx, agencyIds, null);
  for (const { id: agencyId } of addressees.filter(({ hosted }) => hosted)) {
    // Recalled on its way: it does not arrive, and the sender hears so by the answer to the recall.
    if ((await receiveFromPlatform(deps, tx, { outgoingId, agencyId })) === undefined) continue;
    // 01 Đã đến: the receiver's system has it, its clerk has not acted.
    await takeStatus(deps, tx, { outgoingId, agencyId, status: '01', at: deps.clock().toISOString(), note: null });
  }
  await queueDocument(deps, tx, outgoingId, addressees.filter(({ hosted }) => !hosted));
}

/** What a receiver did, to the sender's board; to another house as a status packet, where the document came over a line. */
async function report(deps: ExchangeDeps, tx: Tx, { incomingId, agencyId, sentByOutgoingId, status, at, note }: Progressed): Promise<void> {
  if (sentByOutgoingId !== null) return takeStatus(deps, tx, { outgoingId: sentByOutgoingId, agencyId, status, at, note });
  const received = await findReceived(tx, incomingId);
  if (received !== undefined) await queueStatus(deps, tx, received, { code: status, note, at });
}

async function withdraw(deps: ExchangeDeps, tx: Tx, asked: ReceivedWithdrawal): Promise<void> {
  const [receiver] = await findAddressees(tx, [asked.agencyId], null);
  return receiver === undefined || receiver.hosted ? withdrawReceived(deps, tx, asked) : withdrawOverLine(deps, tx, asked, receiver);
}

/** What has not been tried yet stays here, and the answer is known; for the rest the other house is told or asked, behind what went before. */
async function withdrawOverLine(deps: ExchangeDeps, tx: Tx, asked: ReceivedWithdrawal, recipient: Addressee): Promise<void> {
  const { outgoingId, withdrawalId, kind, reason } = asked;
  if (await dropUntried(tx, { outgoingId, recipientId: recipient.id })) {
    await takeWithdrawalAnswer(deps, tx, { withdrawalId, outgoingId, agencyId: recipient.id, outcome: 'not-arrived', at: deps.clock().toISOString() });
    return;
  }
  const owner = await findHeading(tx, { outgoingId });
  if (owner !== undefined) await queueWithdrawal(deps, tx, { agencyId: owner.agencyId, outgoingId, withdrawalId, recipient, kind, reason });
}
