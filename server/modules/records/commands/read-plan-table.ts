import type { Readable } from 'node:stream';
import type { OutputOf } from '#contract/endpoint.ts';
import type { plans } from '#contract/records/plans.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { readTable } from '#server/platform/spreadsheet/read-table.ts';
import { recordAudit } from '../../audit/index.ts';
import { listAgencyPeople, unitsOfAgency } from '../../identity/index.ts';
import type { RecordsDeps } from '../records.deps.ts';
import { plannerOf } from '../rules/plan-acts.ts';
import { linesOfTable } from '../rules/plan-table.ts';
import { agenciesOf } from '../steps/plan-of.ts';
import { lockPlan, takenNotationsOf } from '../store/plan.store.ts';

export interface TableOrder {
  readonly id: string;
  readonly bytes: Readable;
  readonly declaredNoSecret: boolean;
}

const MAX_TABLE_BYTES = 5 * 2 ** 20;

/** Reads a table of lines for the plan and says what is wrong in it. Nothing of it is kept: taking it is another act. */
export async function readPlanTable(deps: RecordsDeps, actor: Actor, order: TableOrder): Promise<OutputOf<typeof plans.readPlanTable>> {
  // Who may not plan is told so before a table of theirs is taken apart.
  const bytes = await whole(order.bytes);
  await deps.database.transact((tx) => openDraftPlan(tx, actor, order.id));
  const rows = await readTable(bytes);
  if (rows === undefined) throw new Refusal('records/table-unreadable');
  await deps.gate.pass(actor, { channel: 'records.plan', declared: order.declaredNoSecret, texts: [{ where: 'body', text: rows.map((cells) => cells.join('\n')).join('\n') }] });
  return deps.database.transact(async (tx) => {
    const { plan, capacity } = await openDraftPlan(tx, actor, order.id);
    const [units, people, taken] = [await unitsOfAgency(tx, plan.agencyId), await listAgencyPeople(tx, plan.agencyId), await takenNotationsOf(tx, plan.id)];
    const read = linesOfTable(rows, { units, people, taken });
    if (read === undefined) throw new Refusal('records/table-unreadable');
    await recordAudit(tx, { actor, capacity }, { action: 'records.plan-table-read', subjectType: 'file-plan', subjectId: plan.id, agencyId: plan.agencyId, detail: { lines: String(read.lines.length), faults: String(read.faults.length) } });
    return { lines: read.lines, faults: read.faults.slice(0, 500) };
  });
}

async function openDraftPlan(tx: Tx, actor: Actor, id: string) {
  const plan = await lockPlan(tx, id, agenciesOf(actor));
  const capacity = plannerOf(plan.agencyId, actor);
  if (capacity === undefined) throw new Refusal('forbidden');
  if (plan.state === 'adopted') throw new Refusal('records/plan-adopted');
  return { plan, capacity };
}

async function whole(bytes: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MAX_TABLE_BYTES) chunks.push(chunk);
  }
  if (size > MAX_TABLE_BYTES) throw new Refusal('too-large');
  return Buffer.concat(chunks);
}
