import type { Actor } from '#server/platform/access/actor.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import type { RecordsDeps } from '../records.deps.ts';
import { decideLine } from '../rules/plan-acts.ts';
import { agenciesOf } from '../steps/plan-of.ts';
import { deleteLine, findLine, lockPlan, savePlan } from '../store/plan.store.ts';

/** Strikes a line of a plan that is still drafted. */
export function removePlanLine(deps: RecordsDeps, actor: Actor, order: { readonly id: string; readonly lineId: string }) {
  return deps.database.act(actor, async (tx) => {
    const plan = await lockPlan(tx, order.id, agenciesOf(actor));
    const line = await findLine(tx, plan.id, order.lineId);
    if (line === undefined) throw new Refusal('not-found');
    const capacity = orRefuse(decideLine(plan, actor, { unitId: line.unitId, reason: '', isNew: false }));
    await deleteLine(tx, order.lineId);
    await recordAudit(tx, { actor, capacity }, { action: 'records.plan-line-removed', subjectType: 'file-plan', subjectId: plan.id, agencyId: plan.agencyId, detail: { notation: line.notation } });
    return { id: plan.id, version: await savePlan(tx, plan.id, {}) };
  });
}
