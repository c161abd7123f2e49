import { sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { lineTables, type StoredLine } from '../store/line.tables.ts';

export type { StoredLine } from '../store/line.tables.ts';

/** All lines, those that are switched off too, by name. */
export function readLines(tx: Tx): Promise<StoredLine[]> {
  return lineTables(tx).selectFrom('exchange.line').selectAll().orderBy(sql`name collate "vi-x-icu"`).orderBy('id').execute();
}

export function readLine(tx: Tx, id: string): Promise<StoredLine | undefined> {
  return lineTables(tx).selectFrom('exchange.line').selectAll().where('id', '=', id).executeTakeFirst();
}
