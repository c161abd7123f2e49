import type { Tx } from '#server/platform/database/transaction.ts';
import { recordAudit } from '../../audit/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { findIssued } from '../queries/find-issued.ts';
import { findWithdrawalKind } from '../queries/find-withdrawal.ts';
import { insertDeliveryStatus } from '../store/outgoing.store.ts';
import { saveWithdrawalAnswer, type WithdrawalAnswer } from '../store/withdrawal.store.ts';

export type { WithdrawalAnswer };

/** The receiver's answer reaches the sender's delivery board; twice is once. A take-back is answered by status 15 or 16 (QCVN 102). */
export async function takeWithdrawalAnswer(deps: Pick<DocumentsDeps, 'bus'>, tx: Tx, answer: WithdrawalAnswer): Promise<void> {
  if (!(await saveWithdrawalAnswer(tx, answer))) return;
  const { outgoingId, agencyId, outcome, at } = answer;
  if ((await findWithdrawalKind(tx, answer.withdrawalId)) === 'take-back') {
    await insertDeliveryStatus(tx, { outgoingId, agencyId, status: outcome === 'kept' ? '16' : '15', at, note: answer.note ?? null });
  }
  const issued = await findIssued(tx, outgoingId);
  await recordAudit(tx, null, {
    action: 'documents.recall-answered', subjectType: 'outgoing', subjectId: outgoingId, agencyId: issued.agencyId, detail: { from: agencyId, outcome },
  });
  deps.bus.announce(tx, [`outgoing:${outgoingId}`]);
}
