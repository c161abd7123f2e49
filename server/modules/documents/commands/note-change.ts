import type { Actor } from '#server/platform/access/actor.ts';
import { keysOf } from '#server/platform/access/actor.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { closeItems } from '../../queue/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { readingScope } from '../rules/reading-scope.ts';
import { lockIncoming, saveIncoming } from '../store/incoming.store.ts';

/** Đã biết: somebody has read what the sender did to a document they work on; it leaves their own desks and nobody else's. */
export function noteChange(deps: DocumentsDeps, actor: Actor, order: { id: string }) {
  return deps.database.act(actor, async (tx) => {
    const document = await lockIncoming(tx, order.id, readingScope(actor));
    const closed = await closeItems(tx, deps.bus, { subjectId: document.id, kinds: ['documents.note-change'], addressees: keysOf(actor) });
    if (closed === 0) throw new Refusal('documents/act-not-possible');
    const version = await saveIncoming(tx, document.id, {});
    const capacity = actor.capacities.find(({ agencyId }) => agencyId === document.agencyId) ?? null;
    await recordAudit(tx, { actor, capacity }, { action: 'documents.change-noted', subjectType: 'incoming', subjectId: document.id, agencyId: document.agencyId });
    deps.bus.announce(tx, [`incoming:${document.id}`]);
    return { id: document.id, version };
  });
}
