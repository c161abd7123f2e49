import type { Actor } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { printedNumber } from '../rules/number-and-symbol.ts';
import { readingScope } from '../rules/reading-scope.ts';
import { findDecision } from '../queries/find-decision.ts';
import { withdraw } from '../steps/withdraw.ts';

export interface RecallOrder {
  readonly id: string;
  readonly version: number;
  readonly reason: string;
  readonly agencyIds: readonly string[] | null;
  readonly decisionId: string | null;
  readonly declaredNoSecret: boolean;
}

/**
 * Thu hồi: the agency recalls what it issued, from all or from chosen receivers, by a decision or a note. The document keeps its number
 * and its line; nothing more of it goes out (Decree 30/2020 art. 18; Appendix VI: the sender freezes, the receiver cancels).
 */
export async function recall(deps: DocumentsDeps, actor: Actor, order: RecallOrder) {
  await deps.gate.pass(actor, { channel: 'documents.recall', declared: order.declaredNoSecret, texts: [{ where: 'body', text: order.reason }] });
  return deps.database.act(actor, async (tx) => {
    const decision = order.decisionId === null ? null : await requireDecision(tx, actor, { decisionId: order.decisionId, id: order.id });
    const { id, version, agencyId, capacity, agencyIds } = await withdraw(deps, tx, actor, { ...order, kind: 'recall', decision });
    await recordAudit(tx, { actor, capacity }, {
      action: 'documents.recalled', subjectType: 'outgoing', subjectId: id, agencyId,
      detail: { reason: order.reason, whole: String(order.agencyIds === null), receivers: String(agencyIds.length), ...(decision === null ? {} : { decision: decision.number }) },
    });
    return { id, version };
  });
}

async function requireDecision(tx: Tx, actor: Actor, { decisionId, id }: { decisionId: string; id: string }): Promise<{ id: string; number: string }> {
  const found = decisionId === id ? undefined : await findDecision(tx, readingScope(actor), { decisionId, recalledId: id });
  if (found === undefined) throw new Refusal('documents/decision-not-issued');
  return { id: found.id, number: `${printedNumber(found.number)}/${found.symbol}` };
}
