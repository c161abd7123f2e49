import type { ParsedOf } from '#contract/endpoint.ts';
import type { plans } from '#contract/records/plans.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import { newId } from '#server/platform/database/ids.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import type { RecordsDeps } from '../records.deps.ts';
import { decideLine } from '../rules/plan-acts.ts';
import { lineRow } from '../steps/line-row.ts';
import { agenciesOf } from '../steps/plan-of.ts';
import { findLine, insertLine, lockPlan, saveLine, savePlan, takenNotations } from '../store/plan.store.ts';

type Order = ParsedOf<typeof plans.savePlanLine>['body'] & { readonly id: string };

/** Writes one line of the plan; an adopted plan only gets new ones, each with its reason. */
export async function savePlanLine(deps: RecordsDeps, actor: Actor, order: Order) {
  const { fields } = order;
  await deps.gate.pass(actor, { channel: 'records.plan', declared: order.declaredNoSecret, texts: [{ where: 'title', text: fields.title }, { where: 'body', text: [fields.groupName, fields.notation, order.reason].join('\n') }] });
  return deps.database.act(actor, async (tx) => {
    const plan = await lockPlan(tx, order.id, agenciesOf(actor));
    const known = await findKnown(tx, plan.id, order.lineId);
    const capacity = orRefuse(decideLine(plan, actor, { unitId: fields.unitId, reason: order.reason, isNew: known === undefined }));
    // Whoever moves a line to another unit answers for the one it comes from too.
    if (known !== undefined) orRefuse(decideLine(plan, actor, { unitId: known.unitId, reason: order.reason, isNew: false }));
    if ((await takenNotations(tx, plan.id, [fields.notation], order.lineId)).length > 0) throw new Refusal('records/notation-taken');
    const lineId = order.lineId ?? newId();
    const row = await lineRow(tx, plan.agencyId, fields);
    const reason = plan.state === 'adopted' ? { reason: order.reason } : {};
    if (known !== undefined) await saveLine(tx, lineId, row);
    else await insertLine(tx, { ...row, id: lineId, plan_id: plan.id, late_reason: reason.reason ?? null });
    await recordAudit(tx, { actor, capacity }, {
      action: known === undefined ? 'records.plan-line-added' : 'records.plan-line-saved', subjectType: 'file-plan', subjectId: plan.id, agencyId: plan.agencyId,
      detail: { notation: fields.notation, ...reason },
    });
    return { id: plan.id, version: await savePlan(tx, plan.id, {}), lineId };
  });
}

/** The line that is to be changed; undefined where it is a new one. */
async function findKnown(tx: Tx, planId: string, lineId: string | null): Promise<{ unitId: string } | undefined> {
  if (lineId === null) return undefined;
  const known = await findLine(tx, planId, lineId);
  if (known === undefined) throw new Refusal('not-found');
  return known;
}
