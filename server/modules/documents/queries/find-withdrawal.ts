import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/documents.tables.ts';

export async function findWithdrawalKind(tx: Tx, id: string): Promise<'recall' | 'take-back' | undefined> {
  const row = await tables(tx).selectFrom('documents.withdrawal').select('kind').where('id', '=', id).executeTakeFirst();
  return row?.kind;
}
