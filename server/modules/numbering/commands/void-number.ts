import type { Actor } from '#server/platform/access/actor.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { today } from '../../calendar/index.ts';
import type { NumberingDeps } from '../numbering.deps.ts';
import { decideKeeper } from '../rules/keeper.ts';
import { lockReservation, saveVoided } from '../store/reservation.store.ts';

export interface VoidOrder {
  readonly id: string;
  readonly reason: string;
  readonly declaredNoSecret: boolean;
}

/** Hủy số: a kept number that no document will bear. An issued document keeps its number for good; it is recalled instead. */
export async function voidNumber(deps: NumberingDeps, actor: Actor, order: VoidOrder) {
  await deps.gate.pass(actor, { channel: 'numbering.void', declared: order.declaredNoSecret, texts: [{ where: 'body', text: order.reason }] });
  return deps.database.act(actor, async (tx) => {
    const capacity = orRefuse(decideKeeper(actor));
    const kept = await lockReservation(tx, order.id, capacity.agencyId);
    if (kept === undefined) throw new Refusal('not-found');
    if (kept.state !== 'reserved') throw new Refusal('numbering/reservation-closed');
    await saveVoided(tx, kept.id, { on: today(deps.clock()), reason: order.reason, by: actor.name });
    await recordAudit(tx, { actor, capacity }, {
      action: 'numbering.voided', subjectType: 'number', subjectId: kept.id, agencyId: kept.agency_id,
      detail: { series: kept.series, number: String(kept.number), year: String(kept.year), reason: order.reason },
    });
    return { id: kept.id };
  });
}
