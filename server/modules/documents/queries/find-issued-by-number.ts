import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/documents.tables.ts';

/** The issued document of an agency with this number, symbol and day, as another house names it; undefined when there is none. */
export async function findIssuedByNumber(tx: Tx, by: { agencyId: string; number: string; symbol: string; issuedOn: string }): Promise<string | undefined> {
  if (!/^\d{1,9}$/u.test(by.number)) return undefined;
  const row = await tables(tx)
    .selectFrom('documents.outgoing')
    .select('id')
    .where('agency_id', '=', by.agencyId)
    .where('issue_number', '=', Number(by.number))
    .where('symbol', '=', by.symbol)
    .where('issued_on', '=', by.issuedOn)
    .where('state', '=', 'issued')
    .executeTakeFirst();
  return row?.id;
}
