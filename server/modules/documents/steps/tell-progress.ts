import type { Tx } from '#server/platform/database/transaction.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import type { LockedIncoming } from '../store/incoming.store.ts';

/** Business statuses that a receiver's acts imply (QCVN 102:2016): nobody types them. */
export type ReportedStatus = '02' | '03' | '04' | '05' | '06';

/** Screens that show the document hear of it at once, its sender through the exchange. */
export async function tellProgress(deps: DocumentsDeps, tx: Tx, told: { document: LockedIncoming; status: ReportedStatus; note?: string }): Promise<void> {
  const { document, status, note } = told;
  deps.bus.announce(tx, [`incoming:${document.id}`]);
  await deps.events.publish(tx, 'documents.progressed', {
    incomingId: document.id, agencyId: document.agencyId, sentByOutgoingId: document.sentByOutgoingId, status, note: note ?? null,
    at: deps.clock().toISOString(),
  });
}
