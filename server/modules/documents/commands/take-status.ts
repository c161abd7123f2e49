import type { Tx } from '#server/platform/database/transaction.ts';
import { recordAudit } from '../../audit/index.ts';
import { openItem } from '../../queue/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { findIssued } from '../queries/find-issued.ts';
import { clerksOf } from '../store/desks.ts';
import { type DeliveryStatus, insertDeliveryStatus, isDelivery } from '../store/outgoing.store.ts';

export interface ReceivedStatus {
  readonly outgoingId: string;
  readonly agencyId: string;
  readonly status: DeliveryStatus;
  readonly at: string;
  readonly note: string | null;
}

/**
 * A receiver's status reaches the sender's delivery board. Twice is once, disorder is harmless: all are kept, the highest
 * is shown (QCVN 102:2016). A status of an agency that was sent nothing is dropped. A refusal comes before the clerk.
 */
export async function takeStatus(deps: Pick<DocumentsDeps, 'bus'>, tx: Tx, received: ReceivedStatus): Promise<void> {
  if (!(await isDelivery(tx, received.outgoingId, received.agencyId))) return;
  if (!(await insertDeliveryStatus(tx, received))) return;
  const issued = await findIssued(tx, received.outgoingId);
  await recordAudit(tx, null, {
    action: 'documents.status-received', subjectType: 'outgoing', subjectId: received.outgoingId, agencyId: issued.agencyId,
    detail: { from: received.agencyId, status: received.status },
  });
  if (received.status === '02') {
    await openItem(tx, deps.bus, {
      addressee: clerksOf(issued.agencyId), agencyId: issued.agencyId, kind: 'documents.answer-refusal', subjectType: 'outgoing',
      subjectId: received.outgoingId, partId: received.agencyId, title: issued.subject, context: `${issued.number}/${issued.symbol}`,
      note: received.note, urgency: issued.urgency, dueOn: null,
    });
  }
  deps.bus.announce(tx, [`outgoing:${received.outgoingId}`]);
}
