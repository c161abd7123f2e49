import type { ParsedOf } from '#contract/endpoint.ts';
import type { workFiles } from '#contract/records/files.ts';
import { type Actor, type Capacity, capacityWhere } from '#server/platform/access/actor.ts';
import { newId } from '#server/platform/database/ids.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { today } from '../../calendar/index.ts';
import type { RecordsDeps } from '../records.deps.ts';
import { colleagueOf, unitOf } from '../steps/colleague.ts';
import { findLineToOpen } from '../store/plan.store.ts';
import { countOutsidePlan, insertFile, isLineOpened, isNotationTaken, lockNotations } from '../store/work-file.store.ts';

type Order = ParsedOf<typeof workFiles.openFile>['body'];

/** Mở hồ sơ: by a line of the adopted plan, or beside it for what nobody foresaw (Decree 30/2020, art. 29). */
export async function openFile(deps: RecordsDeps, actor: Actor, order: Order) {
  const capacity = capacityWhere(actor, ({ role, unitId }) => role !== 'administrator' && unitId === order.unitId) ?? capacityWhere(actor, ({ role }) => role !== 'administrator');
  if (capacity === undefined) throw new Refusal('forbidden');
  await deps.gate.pass(actor, {
    channel: 'records.open', declared: order.declaredNoSecret, texts: [{ where: 'title', text: order.title }, { where: 'body', text: [order.description, order.notation].join('\n') }],
  });
  return deps.database.act(actor, async (tx) => {
    const { agencyId } = capacity;
    const [unit, responsible] = [await unitOf(tx, agencyId, order.unitId), await colleagueOf(tx, agencyId, order.responsiblePostId)];
    const startedOn = today(deps.clock());
    const year = Number(startedOn.slice(0, 4));
    await lockNotations(tx, agencyId, year);
    const notation = await chooseNotation(tx, order, { capacity, year, unitAbbreviation: unit.abbreviation });
    const id = newId();
    await insertFile(tx, {
      id, agency_id: agencyId, unit_id: unit.id, unit_name: unit.name, plan_line_id: order.planLineId, year, notation, title: order.title, retention_years: order.retentionYears,
      description: order.description, responsible_post_id: responsible.postId, responsible_name: responsible.personName, started_on: startedOn,
    });
    await recordAudit(tx, { actor, capacity }, {
      action: 'records.opened', subjectType: 'work-file', subjectId: id, agencyId, detail: { notation, to: responsible.personName, ...(order.planLineId === null ? {} : { planLine: order.planLineId }) },
    });
    return { id, version: 1, notation };
  });
}

interface Place {
  readonly capacity: Capacity;
  readonly year: number;
  readonly unitAbbreviation: string;
}

async function chooseNotation(tx: Tx, order: Order, { capacity: { agencyId }, year, unitAbbreviation }: Place): Promise<string> {
  if (order.planLineId !== null) {
    const line = await findLineToOpen(tx, { agencyId, unitId: order.unitId, lineId: order.planLineId });
    if (line === undefined) throw new Refusal('not-found');
    if (await isLineOpened(tx, order.planLineId)) throw new Refusal('records/already-opened');
    return free(tx, { agencyId, year, notation: line.notation });
  }
  if (order.notation !== '') return free(tx, { agencyId, year, notation: order.notation });
  for (let next = (await countOutsidePlan(tx, agencyId, year)) + 1; ; next += 1) {
    const notation = `${String(next).padStart(2, '0')}.${unitAbbreviation}-NDM`.slice(0, 20);
    if (!(await isNotationTaken(tx, { agencyId, year, notation }))) return notation;
  }
}

async function free(tx: Tx, place: { agencyId: string; year: number; notation: string }): Promise<string> {
  if (await isNotationTaken(tx, place)) throw new Refusal('records/notation-taken');
  return place.notation;
}
