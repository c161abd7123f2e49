import type { ParsedOf } from '#contract/endpoint.ts';
import type { search } from '#contract/search/endpoints.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import { newId } from '#server/platform/database/ids.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { wordsIn } from '../rules/saved-words.ts';
import type { SearchDeps } from '../search.deps.ts';
import { insertSaved, lockSaved } from '../store/saved.store.ts';

type Order = ParsedOf<typeof search.save>['body'];

const MOST = 50;

/** Lưu tìm kiếm: keeps words and filters under a name, for this person alone. */
export async function save({ database, passSecrecyGate }: SearchDeps, actor: Actor, order: Order): Promise<{ id: string }> {
  await passSecrecyGate(actor, wordsIn(order), 'search.save');
  return database.act(actor, async (tx) => {
    if ((await lockSaved(tx, actor.personId)) >= MOST) throw new Refusal('search/too-many-saved');
    const id = newId();
    if (!(await insertSaved(tx, { id, personId: actor.personId, ...order }))) throw new Refusal('search/name-taken');
    await recordAudit(tx, { actor, capacity: actor.capacities[0] ?? null }, { action: 'search.saved', subjectType: 'saved-search', subjectId: id, agencyId: actor.capacities[0]?.agencyId ?? null });
    return { id };
  });
}
