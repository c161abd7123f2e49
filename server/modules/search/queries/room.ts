import { sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/search.tables.ts';

/**
 * Room for the lists of hits until the transaction ends. In the usual 4 MB the beginning of a frequent word keeps only pages
 * of a million entries, and then every text on them is read to see which it was (docs/performance.md).
 */
export async function giveRoom(tx: Tx): Promise<void> {
  await sql`set local work_mem = '32MB'`.execute(tables(tx));
}
