import type { Actor } from '#server/platform/access/actor.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { findPost } from '../../identity/index.ts';
import type { ApprovalDeps } from '../approval.deps.ts';
import { openSubjectsOf } from '../queries/open-subjects.ts';
import { mayName } from '../rules/substitution.ts';
import { lockSubstitute, saveEnded } from '../store/substitute.store.ts';

/** Thôi cử người thay: from now on the post answers for itself again; what was answered stands. */
export function endSubstitute(deps: ApprovalDeps, actor: Actor, { id }: { id: string }): Promise<void> {
  return deps.database.act(actor, async (tx) => {
    const found = await lockSubstitute(tx, id);
    if (found === undefined || !actor.capacities.some(({ agencyId }) => agencyId === found.agencyId)) throw new Refusal('not-found');
    const { postId, agencyId } = found;
    const unitId = (await findPost(tx, postId))?.unitId ?? '';
    const capacity = mayName(actor, { postId, agencyId, unitId });
    if (capacity === undefined) throw new Refusal('forbidden');
    await saveEnded(tx, id, deps.clock().toISOString());
    await recordAudit(tx, { actor, capacity }, { action: 'approval.substitute-ended', subjectType: 'substitute', subjectId: id, agencyId });
    await deps.desksChanged(tx, await openSubjectsOf(tx, [postId]));
  });
}
