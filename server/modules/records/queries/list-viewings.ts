import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/records.tables.ts';

/** Who looked at a file, latest first. Whether the reader may know, the caller has decided. */
export function listViewings(tx: Tx, fileId: string): Promise<{ id: string; by: string; byTitle: string | null; at: string }[]> {
  return tables(tx).selectFrom('records.viewing').select(['id', 'person_name as by', 'post_title as byTitle', 'at']).where('work_file_id', '=', fileId).orderBy('at', 'desc').limit(500).execute();
}
