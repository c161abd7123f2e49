import type { Actor } from '#server/platform/access/actor.ts';
import { recordAudit } from '../../audit/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { sittingCapacity } from '../steps/open-sitting.ts';
import { lockSitting, saveSittingEnded } from '../store/sitting.store.ts';

/** Kết thúc phiên ký: what was not signed stays in the queue; ending twice is ending once. */
export function endSitting(deps: DocumentsDeps, actor: Actor, { id }: { id: string }): Promise<void> {
  return deps.database.act(actor, async (tx) => {
    const { isEnded, agencyId } = await lockSitting(tx, id, actor.personId);
    if (isEnded) return;
    await saveSittingEnded(tx, id);
    await recordAudit(tx, { actor, capacity: sittingCapacity(actor, agencyId) }, { action: 'documents.sitting-ended', subjectType: 'sitting', subjectId: id, agencyId });
  });
}
