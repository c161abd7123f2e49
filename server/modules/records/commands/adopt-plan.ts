import type { Actor } from '#server/platform/access/actor.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import type { RecordsDeps } from '../records.deps.ts';
import { decideAdoption } from '../rules/plan-acts.ts';
import { agenciesOf } from '../steps/plan-of.ts';
import { countLines, lockPlan, savePlan } from '../store/plan.store.ts';

/** Ban hành danh mục hồ sơ: the head adopts it for the year (Decree 30/2020, art. 28); what they saw is what is adopted. */
export function adoptPlan(deps: RecordsDeps, actor: Actor, order: { readonly id: string; readonly version: number }) {
  return deps.database.act(actor, async (tx) => {
    const plan = await lockPlan(tx, order.id, agenciesOf(actor));
    const lines = await countLines(tx, plan.id);
    const capacity = orRefuse(decideAdoption(plan, actor, lines));
    if (order.version !== plan.version) throw new Refusal('stale-version');
    const version = await savePlan(tx, plan.id, { state: 'adopted', adopted_at: deps.clock().toISOString(), adopted_by: `${actor.name}, ${capacity.title}` });
    await recordAudit(tx, { actor, capacity }, { action: 'records.plan-adopted', subjectType: 'file-plan', subjectId: plan.id, agencyId: plan.agencyId, detail: { year: String(plan.year), lines: String(lines) } });
    return { id: plan.id, version };
  });
}
