import type { Actor } from '#server/platform/access/actor.ts';
import { newId } from '#server/platform/database/ids.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import type { RecordsDeps } from '../records.deps.ts';
import { beginnerOf } from '../rules/plan-acts.ts';
import { insertLine, insertPlan, listLineRows } from '../store/plan.store.ts';

/** Begins the plan of a year; lines of an earlier one are carried over as they stand, their late reasons aside. */
export function beginPlan(deps: RecordsDeps, actor: Actor, order: { readonly year: number; readonly carryFrom: number | null }) {
  const capacity = beginnerOf(actor);
  if (capacity === undefined) throw new Refusal('forbidden');
  return deps.database.act(actor, async (tx) => {
    const { agencyId } = capacity;
    const carried = order.carryFrom === null ? [] : await listLineRows(tx, agencyId, order.carryFrom);
    if (carried === undefined) throw new Refusal('not-found');
    const id = await insertPlan(tx, agencyId, order.year);
    if (id === undefined) throw new Refusal('records/plan-exists');
    for (const line of carried) await insertLine(tx, { ...line, id: newId(), plan_id: id, late_reason: null });
    await recordAudit(tx, { actor, capacity }, {
      action: 'records.plan-begun', subjectType: 'file-plan', subjectId: id, agencyId, detail: { year: String(order.year), lines: String(carried.length), ...(order.carryFrom === null ? {} : { carriedFrom: String(order.carryFrom) }) },
    });
    return { id, version: 1 };
  });
}
