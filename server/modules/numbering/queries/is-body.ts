import { sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import type { Division } from '../rules/series-key.ts';
import { tables } from '../store/numbering.tables.ts';

/** Whether a unit is a body that uses the agency's seal and numbers for itself, on a day or, without one, today. */
export async function isBody(tx: Tx, { agencyId, unitId, on }: { agencyId: string; unitId: string; on: string | null }): Promise<boolean> {
  const row = await tables(tx)
    .selectFrom('numbering.scheme')
    .select('bodies')
    .where('agency_id', '=', agencyId)
    .where('valid_from', '<=', sql<string>`coalesce(${on}::date, (now() at time zone 'Asia/Ho_Chi_Minh')::date)`)
    .orderBy('valid_from', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const bodies = (row?.bodies ?? []) as unknown as Division['bodies'];
  return bodies.some(({ id }) => id === unitId);
}
