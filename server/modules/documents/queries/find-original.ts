import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import type { ReadingScope } from '../rules/reading-scope.ts';
import { tables } from '../store/documents.tables.ts';
import { readable } from '../store/readable.ts';

/** Which stored bytes are the original of a document that the scope may read; refuses every other with `not-found`. */
export async function findOriginal(tx: Tx, scope: ReadingScope, id: string): Promise<{ sha256: string; fileName: string }> {
  const row = await tables(tx)
    .selectFrom('documents.incoming')
    .select(['original_sha256 as sha256', 'original_name as fileName'])
    .where('id', '=', id)
    .where(readable(scope))
    .executeTakeFirst();
  if (row === undefined) throw new Refusal('not-found');
  return row;
}
