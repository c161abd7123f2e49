import type { SearchQuestion } from '#contract/search/endpoints.ts';
import { type Actor, agenciesReadWhole, keysOf } from '#server/platform/access/actor.ts';
import { recordAudit } from '../../audit/index.ts';
import { find, type Found } from '../queries/find.ts';
import type { SearchDeps } from '../search.deps.ts';

const MOST = 1000;

/** A list of found documents leaves the system as a file, and the record says who took how many, not what they looked for. */
export function takeOutFound({ database }: Pick<SearchDeps, 'database'>, actor: Actor, { question: { q, ...filters }, form }: { question: SearchQuestion; form: 'csv' | 'xlsx' }): Promise<readonly Found[]> {
  return database.transact(async (tx) => {
    const { results } = await find(tx, { keys: keysOf(actor), agencies: agenciesReadWhole(actor) }, { q, filters, limit: MOST, order: 'newest' });
    await recordAudit(tx, { actor, capacity: actor.capacities[0] ?? null }, {
      action: 'search.taken-out', subjectType: 'person', subjectId: actor.personId, agencyId: actor.capacities[0]?.agencyId ?? null, detail: { form, documents: String(results.length) },
    });
    return results;
  });
}
