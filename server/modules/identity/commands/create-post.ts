import type { Day } from '#contract/day.ts';
import type { Actor, Role } from '#server/platform/access/actor.ts';
import { newId } from '#server/platform/database/ids.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { recordAudit } from '../../audit/index.ts';
import { decideBeginning } from '../rules/administration.ts';
import { administer, type AdministrationDeps } from '../steps/administer.ts';
import { savePost } from '../store/post.store.ts';

export interface NewPost {
  readonly unitId: string;
  readonly title: string;
  readonly role: Role;
  readonly from: Day;
}

/** Sets up a post (chức vụ); its role says which rights it carries. */
export async function createPost({ database, passSecrecyGate }: AdministrationDeps, actor: Actor, order: NewPost): Promise<{ id: string }> {
  await passSecrecyGate(actor, order.title, 'identity.create-post');
  return database.act(actor, async (tx) => {
    const administration = administer(tx, actor);
    const unit = await administration.organization(order.unitId);
    orRefuse(decideBeginning(order.from, unit));
    const id = newId();
    await savePost(tx, { ...order, id });
    await recordAudit(tx, administration.author, {
      action: 'identity.post-created', subjectType: 'post', subjectId: id, agencyId: unit.agencyId,
      detail: { title: order.title, role: order.role, unit: unit.name, from: order.from },
    });
    return { id };
  });
}
