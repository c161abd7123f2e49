import type { numbering } from '#contract/numbering/endpoints.ts';
import type { ParsedOf } from '#contract/endpoint.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import { newId } from '#server/platform/database/ids.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { today } from '../../calendar/index.ts';
import type { NumberingDeps } from '../numbering.deps.ts';
import { currentSeries } from '../queries/current-series.ts';
import { decideKeeper } from '../rules/keeper.ts';
import { insertReservations } from '../store/reservation.store.ts';
import { holdDivision } from '../store/scheme.store.ts';
import type { SeriesOfYear } from '../store/series.store.ts';
import { nextNumber, yearOf } from '../steps/take-number.ts';

export type ReserveBody = ParsedOf<typeof numbering.reserve>['body'];

/** Giữ số: keeps the next numbers of a series for a named document. Each has its line in the register from now on. */
export async function reserve(deps: NumberingDeps, actor: Actor, order: ReserveBody) {
  await deps.gate.pass(actor, { channel: 'numbering.reserve', declared: order.declaredNoSecret, texts: [{ where: 'title', text: order.purpose }, { where: 'body', text: order.reason }] });
  return deps.database.act(actor, async (tx) => {
    const capacity = orRefuse(decideKeeper(actor));
    const { agencyId } = capacity;
    const day = today(deps.clock());
    await holdDivision(tx, agencyId);
    const series = (await currentSeries(tx, agencyId, day)).find(({ book, key }) => book === order.book && key === order.seriesKey);
    if (series === undefined) throw new Refusal('numbering/unknown-series');
    const numbers = await nextNumbers(tx, { ...series, agencyId, year: yearOf(day) }, order.count);
    const rows = numbers.map((number) => ({
      id: newId(), agency_id: agencyId, book: order.book, year: yearOf(day), series: series.key, number, purpose: order.purpose, planned_on: order.plannedOn,
      reason: order.reason, by_name: actor.name, by_title: capacity.title, reserved_on: day,
    }));
    await insertReservations(tx, rows);
    for (const { id, number } of rows) {
      await recordAudit(tx, { actor, capacity }, {
        action: 'numbering.reserved', subjectType: 'number', subjectId: id, agencyId,
        detail: { series: series.name, number: String(number), year: String(yearOf(day)), purpose: order.purpose, reason: order.reason },
      });
    }
    return { numbers };
  });
}

async function nextNumbers(tx: Tx, series: SeriesOfYear, count: number): Promise<number[]> {
  const numbers: number[] = [];
  for (let taken = 0; taken < count; taken += 1) numbers.push(await nextNumber(tx, series));
  return numbers;
}
