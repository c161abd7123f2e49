import type { Actor } from '#server/platform/access/actor.ts';
import { recordAudit } from '../../audit/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { insertDeliveryStatus } from '../store/outgoing.store.ts';
import { withdraw } from '../steps/withdraw.ts';

export interface TakeBackOrder {
  readonly id: string;
  readonly version: number;
  readonly reason: string;
  readonly agencyIds: readonly string[];
  readonly declaredNoSecret: boolean;
}

/** Lấy lại: asks receivers who have not registered a document to let go of it, status 13. Registered meanwhile, it stays there (16). */
export async function takeBack(deps: DocumentsDeps, actor: Actor, order: TakeBackOrder) {
  await deps.gate.pass(actor, { channel: 'documents.take-back', declared: order.declaredNoSecret, texts: [{ where: 'body', text: order.reason }] });
  return deps.database.act(actor, async (tx) => {
    const { id, version, agencyId: owner, capacity, agencyIds } = await withdraw(deps, tx, actor, { ...order, kind: 'take-back', decision: null });
    for (const agencyId of agencyIds) await insertDeliveryStatus(tx, { outgoingId: id, agencyId, status: '13', at: deps.clock().toISOString(), note: order.reason });
    await recordAudit(tx, { actor, capacity }, {
      action: 'documents.taken-back', subjectType: 'outgoing', subjectId: id, agencyId: owner, detail: { reason: order.reason, receivers: String(agencyIds.length) },
    });
    return { id, version };
  });
}
