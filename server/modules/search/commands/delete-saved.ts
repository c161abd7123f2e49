import type { Actor } from '#server/platform/access/actor.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import type { SearchDeps } from '../search.deps.ts';
import { deleteSavedRow } from '../store/saved.store.ts';

/** Forgets one of the person's saved searches. */
export function deleteSaved({ database }: Pick<SearchDeps, 'database'>, actor: Actor, { id }: { id: string }): Promise<{ id: string }> {
  return database.act(actor, async (tx) => {
    if (!(await deleteSavedRow(tx, id, actor.personId))) throw new Refusal('not-found');
    await recordAudit(tx, { actor, capacity: actor.capacities[0] ?? null }, { action: 'search.saved-deleted', subjectType: 'saved-search', subjectId: id, agencyId: actor.capacities[0]?.agencyId ?? null });
    return { id };
  });
}
