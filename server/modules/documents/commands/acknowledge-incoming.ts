import type { Actor } from '#server/platform/access/actor.ts';
import { recordAudit } from '../../audit/index.ts';
import { closeItems } from '../../queue/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { saveAssignment, saveIncoming } from '../store/incoming.store.ts';
import { openIncoming } from '../steps/open-incoming.ts';

/** Để biết: the unit has taken note of a document it was only informed of. */
export function acknowledgeIncoming(deps: DocumentsDeps, actor: Actor, order: { id: string; assignmentId: string }) {
  return deps.database.act(actor, async (tx) => {
    const { document, capacity } = await openIncoming(tx, actor, { ...order, act: 'acknowledge', version: null });
    await saveAssignment(tx, order.assignmentId, { state: 'done', done_at: deps.clock().toISOString() });
    await closeItems(tx, deps.bus, { subjectId: document.id, partId: order.assignmentId });
    await recordAudit(tx, { actor, capacity }, {
      action: 'documents.acknowledged', subjectType: 'incoming', subjectId: document.id, agencyId: document.agencyId,
      detail: { assignment: order.assignmentId },
    });
    deps.bus.announce(tx, [`incoming:${document.id}`]);
    return { id: document.id, version: await saveIncoming(tx, document.id, {}) };
  });
}
