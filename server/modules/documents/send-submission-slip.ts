import type { FastifyReply } from 'fastify';
import type { Actor } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { setOrRefuse, typesetSubmission } from '#server/platform/typesetting/index.ts';
import type { DocumentsDeps } from './documents.deps.ts';
import { getApproval } from './queries/get-approval.ts';
import { getIncoming } from './queries/get-incoming.ts';
import { getOutgoing } from './queries/get-outgoing.ts';
import { submissionOf } from './rules/submission.ts';
import { sendPdf } from './send-pdf.ts';

/** Phiếu trình giải quyết công việc as PDF, for whoever may read the draft, once it was sent. */
export async function sendSubmissionSlip({ database }: Pick<DocumentsDeps, 'database'>, actor: Actor, { id, reply }: { id: string; reply: FastifyReply }): Promise<FastifyReply> {
  const facts = await database.read(async (tx) => {
    const draft = await getOutgoing(tx, actor, id);
    const approval = await getApproval(tx, actor, id);
    if (approval.rounds.length === 0) throw new Refusal('documents/act-not-possible');
    return submissionOf(draft, approval, draft.replyToIncomingId === null ? null : await answered(tx, actor, draft.replyToIncomingId));
  });
  const bytes = await setOrRefuse(() => typesetSubmission(facts));
  return sendPdf(reply, { bytes, size: bytes.length, fileName: 'phieu-trinh.pdf' });
}

/** What the draft answers is printed only for those who may read that too. */
async function answered(tx: Tx, actor: Actor, incomingId: string) {
  try {
    return await getIncoming(tx, actor, incomingId);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-found') return null;
    throw error;
  }
}
