import type { Tx } from '#server/platform/database/transaction.ts';
import type { ReadingScope } from '../rules/reading-scope.ts';
import { tables } from '../store/documents.tables.ts';
import { readable } from '../store/readable.ts';

/** An issued document of the agency that recalls, by which it decided to; undefined for any other. */
export async function findDecision(tx: Tx, scope: ReadingScope, { decisionId, recalledId }: { decisionId: string; recalledId: string }): Promise<{ id: string; number: number; symbol: string } | undefined> {
  const row = await tables(tx)
    .selectFrom('documents.outgoing as d')
    .innerJoin('documents.outgoing as r', 'r.agency_id', 'd.agency_id')
    .select(['d.id', 'd.issue_number', 'd.symbol'])
    .where('d.id', '=', decisionId)
    .where('r.id', '=', recalledId)
    .where('d.state', '=', 'issued')
    .where(readable(scope, 'd'))
    .executeTakeFirst();
  return row === undefined ? undefined : { id: row.id, number: row.issue_number ?? 0, symbol: row.symbol ?? '' };
}
