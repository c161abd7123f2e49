import type { Tx } from '#server/platform/database/transaction.ts';
import { recordAudit } from '../../audit/index.ts';
import { closeItems } from '../../queue/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { findDelivered } from '../queries/find-issued.ts';
import { outcomeAtReceiver } from '../rules/withdrawal.ts';
import { lockIncomingById, type LockedIncoming, saveIncoming, withdrawAssignments } from '../store/incoming.store.ts';
import { insertNotice } from '../store/succession.store.ts';
import { tellOfChange } from '../steps/tell-of-change.ts';

/** What the sender asks of one receiver. */
export interface AskedBack {
  readonly kind: 'recall' | 'take-back';
  readonly reason: string;
  /** Number of the decision, where there is one. */
  readonly decision: string | null;
}

export interface ReceivedWithdrawal extends AskedBack {
  readonly withdrawalId: string;
  readonly outgoingId: string;
  readonly agencyId: string;
}

type Deps = Pick<DocumentsDeps, 'bus' | 'clock' | 'events'>;

/**
 * The receiver's side of a recall or take-back. Its lock on the document meets the lock of whoever registers it at the same moment: one
 * of the two comes first, and the other finds the document as that one left it. The answer goes back as an event.
 */
export async function withdrawReceived(deps: Deps, tx: Tx, asked: ReceivedWithdrawal): Promise<void> {
  const id = await findDelivered(tx, asked);
  const document = id === undefined ? undefined : await lockIncomingById(tx, id);
  const outcome = outcomeAtReceiver(document, asked.kind);
  if (document !== undefined && outcome !== 'kept') await cancel(deps, tx, document, asked);
  await deps.events.publish(tx, 'documents.recall-answered', {
    withdrawalId: asked.withdrawalId, outgoingId: asked.outgoingId, agencyId: asked.agencyId, outcome, at: deps.clock().toISOString(),
  });
}

/**
 * The same for what came over a line: a recall, or a take-back to which the agency has agreed, so that also a registered document is
 * cancelled. Answers false where it was withdrawn before.
 */
export async function withdrawFromLine(deps: Deps, tx: Tx, incomingId: string, asked: AskedBack): Promise<boolean> {
  const document = await lockIncomingById(tx, incomingId);
  if (document === undefined || document.marks.includes('recalled')) return false;
  await cancel(deps, tx, document, asked);
  return true;
}

async function cancel(deps: Deps, tx: Tx, document: LockedIncoming, { kind, reason, decision }: AskedBack): Promise<void> {
  const said = `Nơi gửi ${kind === 'recall' ? 'thu hồi' : 'lấy lại'} văn bản${decision === null ? '' : ` theo văn bản số ${decision}`}: ${reason}`;
  const now = deps.clock().toISOString();
  await closeItems(tx, deps.bus, { subjectId: document.id });
  await withdrawAssignments(tx, document.id, now);
  const isRegistered = document.arrivalNumber !== null;
  await saveIncoming(tx, document.id, {
    marks: [...document.marks, 'recalled'],
    ...(isRegistered ? { state: 'recalled', closed_at: document.closedAt ?? now } : { state: 'returned', return_reason: said }),
  });
  await insertNotice(tx, { incomingId: document.id, kind: kind === 'recall' ? 'recalled' : 'taken-back', outgoingId: null, number: decision, reason });
  await recordAudit(tx, null, {
    action: isRegistered ? 'documents.cancelled-by-recall' : 'documents.closed-by-recall', subjectType: 'incoming', subjectId: document.id, agencyId: document.agencyId,
    detail: { reason, ...(decision === null ? {} : { decision }) },
  });
  await tellOfChange(deps, tx, document, said);
}
