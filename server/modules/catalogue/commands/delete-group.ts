import type { Actor } from '#server/platform/access/actor.ts';
import { recordAudit } from '../../audit/index.ts';
import type { CatalogueDeps } from '../catalogue.deps.ts';
import { openGroup } from '../steps/open-group.ts';
import { deleteGroupRow } from '../store/group.store.ts';

/** Dissolves a group of recipients; what was addressed to its members stays so. */
export function deleteGroup({ database }: CatalogueDeps, actor: Actor, { id }: { id: string }): Promise<{ id: string }> {
  return database.act(actor, async (tx) => {
    const { group, capacity } = await openGroup(tx, actor, id);
    await deleteGroupRow(tx, id);
    await recordAudit(tx, { actor, capacity }, { action: 'catalogue.group-deleted', subjectType: 'recipient-group', subjectId: id, agencyId: group.agencyId });
    return { id };
  });
}
