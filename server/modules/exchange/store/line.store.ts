import { type Insertable, sql, type Updateable } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import type { LineProblem } from '../lines/line.ts';
import { type LineRow, lineTables, type StoredLine } from './line.tables.ts';

export function lockLine(tx: Tx, id: string): Promise<StoredLine | undefined> {
  return lineTables(tx).selectFrom('exchange.line').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** Answers false when another line has this name. */
export async function insertLine(tx: Tx, row: Insertable<LineRow>): Promise<boolean> {
  const rows = await lineTables(tx).insertInto('exchange.line').values(row).onConflict((conflict) => conflict.expression(sql`lower(name)`).doNothing()).returning('id').execute();
  return rows.length === 1;
}

export async function isLineNameTaken(tx: Tx, name: string, exceptId: string): Promise<boolean> {
  const row = await lineTables(tx).selectFrom('exchange.line').select('id').where(sql<boolean>`lower(name) = lower(${name})`).where('id', '<>', exceptId).executeTakeFirst();
  return row !== undefined;
}

export async function updateLine(tx: Tx, id: string, change: Updateable<LineRow>): Promise<void> {
  await lineTables(tx).updateTable('exchange.line').set({ ...change, version: sql<number>`version + 1` }).where('id', '=', id).execute();
}

/** How a test of the line, or its last use, went; shown to administrators, no change of theirs. */
export async function noteLineState(tx: Tx, id: string, state: { at: Date; problem: LineProblem | null; milliseconds?: number; listed?: boolean }): Promise<void> {
  const at = state.at.toISOString();
  await lineTables(tx).updateTable('exchange.line').set({
    checked_at: at, last_problem: state.problem?.code ?? null, last_detail: state.problem?.detail ?? null,
    ...(state.milliseconds === undefined ? {} : { check_milliseconds: state.milliseconds }), ...(state.listed === true ? { listed_at: at } : {}),
  }).where('id', '=', id).execute();
}
