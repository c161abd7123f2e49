import { CATALOGUE_LIMITS } from '#contract/catalogue/limits.ts';
import type { catalogue } from '#contract/catalogue/endpoints.ts';
import type { ParsedOf } from '#contract/endpoint.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import { newId } from '#server/platform/database/ids.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import type { CatalogueDeps } from '../catalogue.deps.ts';
import { writingPost } from '../rules/groups.ts';
import { requireAddressees } from '../steps/known-members.ts';
import { hasGroupNamed, insertGroup, lockGroupsOf } from '../store/group.store.ts';

/** Nhóm nơi nhận: keeps recipients under a name for everybody in the agency. */
export async function createGroup({ database, passSecrecyGate }: CatalogueDeps, actor: Actor, order: ParsedOf<typeof catalogue.createGroup>['body']): Promise<{ id: string; version: number }> {
  const capacity = writingPost(actor);
  if (capacity === undefined) throw new Refusal('forbidden');
  await passSecrecyGate(actor, order.name, 'catalogue.group');
  return database.act(actor, async (tx) => {
    const { agencyId } = capacity;
    if ((await lockGroupsOf(tx, agencyId)) >= CATALOGUE_LIMITS.groups) throw new Refusal('catalogue/too-many-groups');
    if (await hasGroupNamed(tx, { agencyId, name: order.name, exceptId: null })) throw new Refusal('catalogue/group-name-taken');
    await requireAddressees(tx, order.agencyIds);
    const id = newId();
    await insertGroup(tx, { id, agencyId, madeByPostId: capacity.postId, ...order });
    await recordAudit(tx, { actor, capacity }, { action: 'catalogue.group-created', subjectType: 'recipient-group', subjectId: id, agencyId, detail: { name: order.name, members: String(new Set(order.agencyIds).size) } });
    return { id, version: 1 };
  });
}
