import type { OutputOf } from '#contract/endpoint.ts';
import type { registers } from '#contract/registers/endpoints.ts';
import { type Actor, capacityWhere } from '#server/platform/access/actor.ts';
import { recordAudit } from '../../audit/index.ts';
import { today } from '../../calendar/index.ts';
import { chooseAgency } from '../queries/choose-agency.ts';
import { getSummary } from '../queries/get-summary.ts';
import { type Period, settlePeriod } from '../queries/settle-period.ts';
import type { RegistersDeps } from '../registers.deps.ts';
import { type Span, spanOfVolume } from '../rules/lines.ts';
import type { Portion } from '../steps/sheets.ts';

export interface TakeOutOrder {
  readonly period: Period;
  readonly agencyId: string | undefined;
  readonly form: 'csv' | 'xlsx' | 'pdf';
  readonly volume?: number;
}

export interface TakenOut extends Portion {
  readonly summary: OutputOf<typeof registers.getSummary>;
}

/** In sổ, xuất sổ: a register leaves the system on paper or as a file, and the record says who took which numbers. */
export function takeOutRegister({ database, clock }: RegistersDeps, actor: Actor, { period: asked, agencyId, form, volume }: TakeOutOrder): Promise<TakenOut> {
  const scope = chooseAgency(actor, agencyId);
  const day = today(clock());
  return database.transact(async (tx) => {
    const period = await settlePeriod(tx, scope, asked);
    const summary = await getSummary(tx, scope, { period, today: day });
    const whole: Span = summary.totals.lines === 0 ? { first: 1, last: 0 } : { first: summary.firstNumber, last: summary.lastNumber };
    const span = volume === undefined ? whole : spanOfVolume(volume, whole);
    const capacity = capacityWhere(actor, (each) => each.agencyId === scope.agencyId && each.role !== 'administrator') ?? null;
    await recordAudit(tx, { actor, capacity }, {
      action: 'registers.taken-out', subjectType: 'agency', subjectId: scope.agencyId, agencyId: scope.agencyId,
      detail: { book: period.book, year: String(period.year), series: period.series, form, firstNumber: String(span.first), lastNumber: String(span.last) },
    });
    return { scope, period, span, today: day, summary };
  });
}
