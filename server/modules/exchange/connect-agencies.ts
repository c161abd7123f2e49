import type { Database } from '#server/platform/database/database.ts';
import type { Events } from '#server/platform/events/events.ts';
import type { Bus } from '#server/platform/realtime/bus.ts';
import { noteSuccession, type ReceivedWithdrawal, receiveFromPlatform, takeStatus, takeWithdrawalAnswer, type ToldSuccession, type WithdrawalAnswer, withdrawReceived } from '../documents/index.ts';

export interface ExchangeDeps {
  readonly database: Database;
  readonly events: Events;
  readonly bus: Bus;
  readonly clock: () => Date;
}

interface Issued {
  readonly outgoingId: string;
  readonly agencyIds: readonly string[];
}

interface Progressed {
  readonly agencyId: string;
  readonly sentByOutgoingId: string | null;
  readonly status: '02' | '03' | '04' | '05' | '06';
  readonly at: string;
  readonly note: string | null;
}

/**
 * Carries documents and statuses between agencies of one installation. All receivers of a document get it in one
 * transaction with the mark of the event, so a kill in between repeats nothing and loses nothing.
 */
export function connectAgencies(deps: ExchangeDeps): void {
  deps.events.subscribe('exchange.deliver', 'documents.issued', async (tx, event) => {
    const { outgoingId, agencyIds } = event.facts as unknown as Issued;
    for (const agencyId of agencyIds) {
      // Recalled on its way: it does not arrive, and the sender hears so by the answer to the recall.
      if ((await receiveFromPlatform(deps, tx, { outgoingId, agencyId })) === undefined) continue;
      // 01 Đã đến: the receiver's system has it, its clerk has not acted.
      await takeStatus(deps, tx, { outgoingId, agencyId, status: '01', at: deps.clock().toISOString(), note: null });
    }
  });
  deps.events.subscribe('exchange.report', 'documents.progressed', async (tx, event) => {
    const { agencyId, sentByOutgoingId, status, at, note } = event.facts as unknown as Progressed;
    if (sentByOutgoingId === null) return;
    await takeStatus(deps, tx, { outgoingId: sentByOutgoingId, agencyId, status, at, note });
  });
  deps.events.subscribe('exchange.withdraw', 'documents.withdrawn', (tx, event) => withdrawReceived(deps, tx, event.facts as unknown as ReceivedWithdrawal));
  deps.events.subscribe('exchange.answer', 'documents.recall-answered', (tx, event) => takeWithdrawalAnswer(deps, tx, event.facts as unknown as WithdrawalAnswer));
  deps.events.subscribe('exchange.tell', 'documents.succeeded', (tx, event) => noteSuccession(deps, tx, event.facts as unknown as ToldSuccession));
}
