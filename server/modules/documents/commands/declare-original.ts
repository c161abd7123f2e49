import type { Actor } from '#server/platform/access/actor.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { capacityWhere } from '#server/platform/access/actor.ts';
import { recordAudit } from '../../audit/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { readingScope } from '../rules/reading-scope.ts';
import { lockIncoming, saveIncoming } from '../store/incoming.store.ts';
import { findOriginal } from '../queries/find-original.ts';

/**
 * Cam đoan: the clerk declares that the pages about which the secrecy gate asked hold no state secret. They are read again, and
 * a mark on them refuses them all the same.
 */
export function declareOriginal(deps: DocumentsDeps, actor: Actor, order: { id: string; version: number }): Promise<{ id: string; version: number }> {
  return deps.database.act(actor, async (tx) => {
    const document = await lockIncoming(tx, order.id, readingScope(actor));
    const capacity = capacityWhere(actor, ({ role, agencyId }) => role === 'clerk' && agencyId === document.agencyId);
    if (capacity === undefined) throw new Refusal('forbidden');
    if (document.version !== order.version) throw new Refusal('stale-version');
    const { sha256 } = await findOriginal(tx, readingScope(actor), order.id);
    const pages = (await deps.scans.progressOf(tx, sha256))?.asked ?? [];
    if (pages.length === 0) throw new Refusal('documents/act-not-possible');
    await deps.scans.declare(tx, sha256);
    const version = await saveIncoming(tx, order.id, { text_state: 'recognising' });
    await recordAudit(tx, { actor, capacity }, {
      action: 'documents.declared', subjectType: 'incoming', subjectId: order.id, agencyId: document.agencyId, detail: { pages: pages.join(', ') },
    });
    deps.bus.announce(tx, [`incoming:${order.id}`]);
    return { id: order.id, version };
  });
}
