import { sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/verification.tables.ts';

/** Files with a signature that nobody could be asked about (TRY_LATER), those judged longest ago first. */
export async function listTryLater(tx: Tx, limit: number): Promise<string[]> {
  const rows = await tables(tx)
    .selectFrom('verification.report')
    .select('sha256')
    .where('outcome', '=', 'undetermined')
    .where(sql<boolean>`report @> '{"signatures": [{"subIndication": "TRY_LATER"}]}'`)
    .orderBy('checked_at')
    .limit(limit)
    .execute();
  return rows.map(({ sha256 }) => sha256);
}
