import type { ParsedOf } from '#contract/endpoint.ts';
import type { search } from '#contract/search/endpoints.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { wordsIn } from '../rules/saved-words.ts';
import type { SearchDeps } from '../search.deps.ts';
import { hasOtherSaved, lockSaved, updateSaved } from '../store/saved.store.ts';

type Order = ParsedOf<typeof search.changeSaved>['body'] & { readonly id: string };

/** Gives one of the person's saved searches another name or content. */
export async function changeSaved({ database, passSecrecyGate }: SearchDeps, actor: Actor, order: Order): Promise<{ id: string }> {
  await passSecrecyGate(actor, wordsIn(order), 'search.change-saved');
  return database.act(actor, async (tx) => {
    const saving = { ...order, personId: actor.personId };
    await lockSaved(tx, actor.personId);
    if (await hasOtherSaved(tx, saving)) throw new Refusal('search/name-taken');
    if (!(await updateSaved(tx, saving))) throw new Refusal('not-found');
    await recordAudit(tx, { actor, capacity: actor.capacities[0] ?? null }, { action: 'search.saved-changed', subjectType: 'saved-search', subjectId: order.id, agencyId: actor.capacities[0]?.agencyId ?? null });
    return { id: order.id };
  });
}
