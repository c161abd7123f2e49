import type { catalogue } from '#contract/catalogue/endpoints.ts';
import type { ParsedOf } from '#contract/endpoint.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import type { CatalogueDeps } from '../catalogue.deps.ts';
import { requireAddressees } from '../steps/known-members.ts';
import { openGroup } from '../steps/open-group.ts';
import { hasGroupNamed, lockGroupsOf, saveGroup } from '../store/group.store.ts';

type Order = ParsedOf<typeof catalogue.changeGroup>['body'] & { readonly id: string };

/** Gives a group of recipients another name or other members. */
export async function changeGroup({ database, passSecrecyGate }: CatalogueDeps, actor: Actor, { id, version, name, agencyIds }: Order): Promise<{ id: string; version: number }> {
  await passSecrecyGate(actor, name, 'catalogue.group');
  return database.act(actor, async (tx) => {
    const { group, capacity } = await openGroup(tx, actor, id);
    if (group.version !== version) throw new Refusal('stale-version', { version: group.version });
    await lockGroupsOf(tx, group.agencyId);
    if (await hasGroupNamed(tx, { agencyId: group.agencyId, name, exceptId: id })) throw new Refusal('catalogue/group-name-taken');
    await requireAddressees(tx, agencyIds);
    const next = await saveGroup(tx, { id, name, agencyIds });
    await recordAudit(tx, { actor, capacity }, { action: 'catalogue.group-changed', subjectType: 'recipient-group', subjectId: id, agencyId: group.agencyId, detail: { name, members: String(new Set(agencyIds).size) } });
    return { id, version: next };
  });
}
