import type { Tx } from '#server/platform/database/transaction.ts';
import { type Division, UNDECIDED } from '../rules/series-key.ts';
import { tables } from '../store/numbering.tables.ts';

/** How the numbers of an agency are divided on a day: what was decided last for that day. */
export async function findDivision(tx: Tx, agencyId: string, on: string): Promise<Division> {
  const row = await tables(tx)
    .selectFrom('numbering.scheme')
    .select(['division', 'groups', 'bodies', 'divided_since as dividedSince'])
    .where('agency_id', '=', agencyId)
    .where('valid_from', '<=', on)
    .orderBy('valid_from', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? UNDECIDED : (row as unknown as Division);
}
