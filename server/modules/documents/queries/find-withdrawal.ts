import { sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/documents.tables.ts';

/** What was asked of one receiver, and whether it has answered; undefined when nothing was. */
export async function findAskedBack(tx: Tx, { outgoingId, agencyId }: { outgoingId: string; agencyId: string }): Promise<{ id: string; isAnswered: boolean } | undefined> {
  return tables(tx)
    .selectFrom('documents.delivery as d')
    .innerJoin('documents.withdrawal as w', 'w.id', 'd.withdrawal_id')
    .select(['w.id', sql<boolean>`d.withdrawal_outcome is not null`.as('isAnswered')])
    .where('d.outgoing_id', '=', outgoingId)
    .where('d.agency_id', '=', agencyId)
    .executeTakeFirst();
}

export async function findWithdrawalKind(tx: Tx, id: string): Promise<'recall' | 'take-back' | undefined> {
  const row = await tables(tx).selectFrom('documents.withdrawal').select('kind').where('id', '=', id).executeTakeFirst();
  return row?.kind;
}
