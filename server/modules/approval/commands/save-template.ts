import type { approval } from '#contract/approval/endpoints.ts';
import type { ParsedOf } from '#contract/endpoint.ts';
import { type Actor, capacityWhere } from '#server/platform/access/actor.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import type { ApprovalDeps } from '../approval.deps.ts';
import { decideRoute } from '../rules/route.ts';
import { keepsTemplates } from '../rules/templates.ts';
import { saveTemplate as storeTemplate } from '../store/route.store.ts';
import { requireOwnSeats } from '../steps/own-seats.ts';

export type TemplateOrder = ParsedOf<typeof approval.saveTemplate>['body'] & { readonly id: string };

/** Lưu mẫu tuyến trình ký: for everybody of the agency to choose. */
export async function saveTemplate({ database, gate }: ApprovalDeps, actor: Actor, { id, name, appliesTo, steps, declaredNoSecret }: TemplateOrder): Promise<{ id: string }> {
  const capacity = capacityWhere(actor, keepsTemplates);
  if (capacity === undefined) throw new Refusal('forbidden');
  await gate.pass(actor, { channel: 'approval.template', declared: declaredNoSecret, texts: [{ where: 'title', text: name }] });
  return database.act(actor, async (tx) => {
    orRefuse(decideRoute(steps));
    await requireOwnSeats(tx, steps, capacity.agencyId);
    const { agencyId } = capacity;
    if (!(await storeTemplate(tx, { id, agencyId, name, appliesTo, steps, savedBy: actor.name }))) throw new Refusal('not-found');
    await recordAudit(tx, { actor, capacity }, { action: 'approval.template-saved', subjectType: 'route-template', subjectId: id, agencyId, detail: { name } });
    return { id };
  });
}
