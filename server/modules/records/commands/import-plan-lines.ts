import type { ParsedOf } from '#contract/endpoint.ts';
import type { plans } from '#contract/records/plans.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import { newId } from '#server/platform/database/ids.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import type { RecordsDeps } from '../records.deps.ts';
import { decideLine } from '../rules/plan-acts.ts';
import { lineRow } from '../steps/line-row.ts';
import { agenciesOf } from '../steps/plan-of.ts';
import { insertLine, lockPlan, savePlan, takenNotations } from '../store/plan.store.ts';

type Order = ParsedOf<typeof plans.importPlanLines>['body'] & { readonly id: string };

/** Takes the lines of a table into a drafted plan, all or none. */
export async function importPlanLines(deps: RecordsDeps, actor: Actor, order: Order) {
  await deps.gate.pass(actor, { channel: 'records.plan', declared: order.declaredNoSecret, texts: [{ where: 'body', text: order.lines.map(({ groupName, notation, title }) => [groupName, notation, title].join('\n')).join('\n') }] });
  return deps.database.act(actor, async (tx) => {
    const plan = await lockPlan(tx, order.id, agenciesOf(actor));
    if (plan.state === 'adopted') throw new Refusal('records/plan-adopted');
    const notations = order.lines.map(({ notation }) => notation);
    const taken = await takenNotations(tx, plan.id, notations, null);
    if (taken.length > 0 || new Set(notations).size < notations.length) throw new Refusal('records/notation-taken', { notations: taken });
    const [first] = order.lines.map(({ unitId }) => orRefuse(decideLine(plan, actor, { unitId, reason: '', isNew: true })));
    for (const fields of order.lines) await insertLine(tx, { ...(await lineRow(tx, plan.agencyId, fields)), id: newId(), plan_id: plan.id, late_reason: null });
    await recordAudit(tx, { actor, capacity: first ?? null }, { action: 'records.plan-imported', subjectType: 'file-plan', subjectId: plan.id, agencyId: plan.agencyId, detail: { lines: String(order.lines.length) } });
    return { id: plan.id, version: await savePlan(tx, plan.id, {}) };
  });
}
