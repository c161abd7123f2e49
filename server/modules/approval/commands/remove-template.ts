import { type Actor, capacityWhere } from '#server/platform/access/actor.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import type { ApprovalDeps } from '../approval.deps.ts';
import { keepsTemplates } from '../rules/templates.ts';
import { deleteTemplate } from '../store/route.store.ts';

/** Bỏ mẫu tuyến trình ký: routes chosen from it stay as they are. */
export function removeTemplate({ database }: ApprovalDeps, actor: Actor, { id }: { id: string }): Promise<void> {
  return database.act(actor, async (tx) => {
    const capacity = capacityWhere(actor, keepsTemplates);
    if (capacity === undefined) throw new Refusal('forbidden');
    const removed = await deleteTemplate(tx, id, [capacity.agencyId]);
    if (removed === undefined) throw new Refusal('not-found');
    await recordAudit(tx, { actor, capacity }, { action: 'approval.template-removed', subjectType: 'route-template', subjectId: id, agencyId: removed.agencyId, detail: { name: removed.name } });
  });
}
