import type { Actor } from '#server/platform/access/actor.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { recordAudit } from '../../audit/index.ts';
import { closeItems } from '../../queue/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { readingScope } from '../rules/reading-scope.ts';
import { decideRefusalNote } from '../rules/refused-delivery.ts';
import { isRefusalOpen, lockOutgoing, saveRefusalNoted } from '../store/outgoing.store.ts';

/** The sender's clerk has read why a receiver refused and done what it asks (sent elsewhere, called); it leaves the queue. */
export function noteRefusal(deps: DocumentsDeps, actor: Actor, order: { id: string; agencyId: string }) {
  return deps.database.act(actor, async (tx) => {
    const issued = await lockOutgoing(tx, order.id, readingScope(actor));
    const capacity = orRefuse(decideRefusalNote(issued.agencyId, actor, await isRefusalOpen(tx, issued.id, order.agencyId)));
    await saveRefusalNoted(tx, issued.id, order.agencyId, deps.clock().toISOString());
    await closeItems(tx, deps.bus, { subjectId: issued.id, kinds: ['documents.answer-refusal'], partId: order.agencyId });
    await recordAudit(tx, { actor, capacity }, {
      action: 'documents.refusal-noted', subjectType: 'outgoing', subjectId: issued.id, agencyId: issued.agencyId, detail: { from: order.agencyId },
    });
    deps.bus.announce(tx, [`outgoing:${issued.id}`]);
    return { id: issued.id, version: issued.version };
  });
}
