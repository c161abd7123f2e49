import { type Insertable, sql, type Updateable } from 'kysely';
import { newId } from '#server/platform/database/ids.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import type { PlanFacts } from '../rules/plan-acts.ts';
import { type PlanLineRow, tables } from './records.tables.ts';

export interface LockedPlan extends PlanFacts {
  readonly id: string;
  readonly year: number;
  readonly version: number;
}

/** Locks a plan of one of the agencies; anything else is `not-found`. */
export async function lockPlan(tx: Tx, id: string, agencyIds: readonly string[]): Promise<LockedPlan> {
  const row = await tables(tx).selectFrom('records.plan').selectAll().where('id', '=', id).where(sql<boolean>`agency_id = any(${sql.val([...agencyIds])}::uuid[])`).forUpdate().executeTakeFirst();
  if (row === undefined) throw new Refusal('not-found');
  return { id: row.id, agencyId: row.agency_id, year: row.year, state: row.state, version: row.version };
}

/** Undefined when the agency has a plan for that year already. */
export async function insertPlan(tx: Tx, agencyId: string, year: number): Promise<string | undefined> {
  const row = await tables(tx).insertInto('records.plan').values({ id: newId(), agency_id: agencyId, year }).onConflict((conflict) => conflict.doNothing()).returning('id').executeTakeFirst();
  return row?.id;
}

export async function savePlan(tx: Tx, id: string, change: { state?: 'adopted'; adopted_at?: string; adopted_by?: string }): Promise<number> {
  const { version } = await tables(tx).updateTable('records.plan').set({ ...change, version: sql<number>`version + 1` }).where('id', '=', id).returning('version').executeTakeFirstOrThrow();
  return version;
}

export async function listLineRows(tx: Tx, agencyId: string, year: number): Promise<Omit<PlanLineRow, 'created_at'>[] | undefined> {
  const plan = await tables(tx).selectFrom('records.plan').select('id').where('agency_id', '=', agencyId).where('year', '=', year).executeTakeFirst();
  return plan === undefined ? undefined : tables(tx).selectFrom('records.plan_line').selectAll().where('plan_id', '=', plan.id).orderBy('id').execute();
}

export async function countLines(tx: Tx, planId: string): Promise<number> {
  const { count } = await tables(tx).selectFrom('records.plan_line').select(({ fn }) => fn.countAll<number>().as('count')).where('plan_id', '=', planId).executeTakeFirstOrThrow();
  return count;
}

export async function insertLine(tx: Tx, row: Insertable<PlanLineRow>): Promise<void> {
  await tables(tx).insertInto('records.plan_line').values(row).execute();
}

export async function saveLine(tx: Tx, id: string, change: Updateable<PlanLineRow>): Promise<void> {
  await tables(tx).updateTable('records.plan_line').set(change).where('id', '=', id).execute();
}

export async function deleteLine(tx: Tx, id: string): Promise<void> {
  await tables(tx).deleteFrom('records.plan_line').where('id', '=', id).execute();
}

export async function findLine(tx: Tx, planId: string, id: string): Promise<{ unitId: string; notation: string } | undefined> {
  return tables(tx).selectFrom('records.plan_line').select(['unit_id as unitId', 'notation']).where('plan_id', '=', planId).where('id', '=', id).executeTakeFirst();
}

/** Which of the notations another line of the plan has. */
export async function takenNotations(tx: Tx, planId: string, notations: readonly string[], exceptId: string | null): Promise<string[]> {
  const rows = await tables(tx).selectFrom('records.plan_line').select('notation').where('plan_id', '=', planId).where(sql<boolean>`notation = any(${sql.val([...notations])}::text[])`)
    .$if(exceptId !== null, (query) => query.where('id', '<>', exceptId ?? '')).execute();
  return rows.map(({ notation }) => notation);
}

/** A line of an adopted plan of the agency: by it a file may be opened. */
export async function findLineToOpen(tx: Tx, { agencyId, unitId, lineId }: { agencyId: string; unitId: string; lineId: string }): Promise<{ notation: string } | undefined> {
  return tables(tx).selectFrom('records.plan_line as l').innerJoin('records.plan as p', 'p.id', 'l.plan_id').select('l.notation')
    .where('l.id', '=', lineId).where('p.agency_id', '=', agencyId).where('l.unit_id', '=', unitId).where('p.state', '=', 'adopted').forUpdate('l').executeTakeFirst();
}

/** Every notation of the plan. */
export async function takenNotationsOf(tx: Tx, planId: string): Promise<string[]> {
  const rows = await tables(tx).selectFrom('records.plan_line').select('notation').where('plan_id', '=', planId).execute();
  return rows.map(({ notation }) => notation);
}
