import type { Actor } from '#server/platform/access/actor.ts';
import { recordAudit } from '../../audit/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { openSittingItem, type SeeingOrder } from '../steps/open-sitting.ts';
import { saveOpened } from '../store/sitting.store.ts';

/** Mở xem: every page of this version has been before the signer. What was put off comes back by it. */
export function openInSitting(deps: DocumentsDeps, actor: Actor, { pages, ...order }: SeeingOrder & { readonly pages: number }): Promise<void> {
  return deps.database.act(actor, async (tx) => {
    const { draft, capacity } = await openSittingItem(tx, actor, order);
    await saveOpened(tx, { sittingId: order.id, outgoingId: draft.id }, { version: draft.version, pages, at: deps.clock().toISOString() });
    await recordAudit(tx, { actor, capacity }, {
      action: 'documents.opened-in-sitting', subjectType: 'sitting', subjectId: order.id, agencyId: draft.agencyId, detail: { document: draft.id, version: String(draft.version), pages: String(pages) },
    });
    deps.bus.announce(tx, [`outgoing:${draft.id}`]);
  });
}
