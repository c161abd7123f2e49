import type { Tx } from '#server/platform/database/transaction.ts';
import { type Decided, type Division, divisionAfter } from '../rules/series-key.ts';
import { tables } from '../store/numbering.tables.ts';

/** How the numbers of an agency are divided on a day: what was decided last for that day. */
export async function findDivision(tx: Tx, agencyId: string, on: string): Promise<Division> {
  const rows = await tables(tx)
    .selectFrom('numbering.scheme')
    .select(['valid_from as validFrom', 'division', 'groups', 'bodies'])
    .where('agency_id', '=', agencyId)
    .where('valid_from', '<=', on)
    .orderBy('valid_from')
    .orderBy('id')
    .execute();
  return divisionAfter(rows as unknown as Decided[]);
}
