import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/documents.tables.ts';

/** The document a part belongs to. The caller decides whether the asker may know. */
export async function findIncomingOfAssignment(tx: Tx, assignmentId: string): Promise<string | undefined> {
  const row = await tables(tx).selectFrom('documents.assignment').select('incoming_id').where('id', '=', assignmentId).executeTakeFirst();
  return row?.incoming_id;
}
