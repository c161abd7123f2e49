import { type Actor, capacityWhere } from '#server/platform/access/actor.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { closeItems } from '../../queue/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { readingScope } from '../rules/reading-scope.ts';
import { clerksOf, headOf } from '../store/desks.ts';
import { lockIncoming } from '../store/incoming.store.ts';
import { lockOutgoing } from '../store/outgoing.store.ts';

const LOCKS = { incoming: lockIncoming, outgoing: lockOutgoing } as const;

/** The clerk or the head has reported to whom the law names that a file bore the mark of a state secret; it leaves their queue, and the record says who reported. */
export function noteWithheld(deps: Pick<DocumentsDeps, 'bus' | 'database'>, actor: Actor, { id, of }: { id: string; of: keyof typeof LOCKS }): Promise<{ id: string; version: number }> {
  return deps.database.act(actor, async (tx) => {
    const { agencyId, version } = await LOCKS[of](tx, id, readingScope(actor));
    const capacity = capacityWhere(actor, (each) => each.agencyId === agencyId && (each.role === 'clerk' || each.role === 'head'));
    if (capacity === undefined) throw new Refusal('forbidden');
    const addressee = capacity.role === 'clerk' ? clerksOf(agencyId) : headOf(agencyId);
    const closed = await closeItems(tx, deps.bus, { subjectId: id, kinds: ['documents.withheld'], addressees: [addressee] });
    if (closed === 0) throw new Refusal('documents/act-not-possible');
    await recordAudit(tx, { actor, capacity }, { action: 'documents.withheld-noted', subjectType: of, subjectId: id, agencyId });
    deps.bus.announce(tx, [`${of}:${id}`]);
    return { id, version };
  });
}
