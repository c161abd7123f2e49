import type { Actor } from '#server/platform/access/actor.ts';
import { recordAudit } from '../../audit/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { openSittingItem, type SeeingOrder } from '../steps/open-sitting.ts';
import { saveSkipped } from '../store/sitting.store.ts';

export interface SkipOrder extends SeeingOrder {
  readonly reason: string;
  readonly declaredNoSecret: boolean;
}

/** Để lại: not signed in this sitting. It stays in the signer's queue; the reason is shown to everybody on its way, its author first. */
export async function skipInSitting(deps: DocumentsDeps, actor: Actor, { reason, declaredNoSecret, ...order }: SkipOrder): Promise<void> {
  await deps.gate.pass(actor, { channel: 'documents.skip-in-sitting', declared: declaredNoSecret, texts: [{ where: 'body', text: reason }] });
  return deps.database.act(actor, async (tx) => {
    const { draft, capacity } = await openSittingItem(tx, actor, order);
    await saveSkipped(tx, { sittingId: order.id, outgoingId: draft.id }, { version: draft.version, reason, at: deps.clock().toISOString() });
    await recordAudit(tx, { actor, capacity }, {
      action: 'documents.put-off-in-sitting', subjectType: 'sitting', subjectId: order.id, agencyId: draft.agencyId, detail: { document: draft.id, version: String(draft.version), reason },
    });
    deps.bus.announce(tx, [`outgoing:${draft.id}`]);
  });
}
