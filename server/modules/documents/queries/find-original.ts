import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import type { ReadingScope } from '../rules/reading-scope.ts';
import { tables } from '../store/documents.tables.ts';
import { readable } from '../store/readable.ts';

/** Which stored bytes are the original of a document that the scope may read; refuses every other with `not-found`, and one that was taken out of the house with `files/withheld`. */
export async function findOriginal(tx: Tx, scope: ReadingScope, id: string): Promise<{ sha256: string; fileName: string; agencyId: string }> {
  const row = await tables(tx)
    .selectFrom('documents.incoming')
    .select(['original_sha256 as sha256', 'original_name as fileName', 'text_state as textState', 'agency_id as agencyId'])
    .where('id', '=', id)
    .where(readable(scope))
    .executeTakeFirst();
  if (row === undefined) throw new Refusal('not-found');
  if (row.textState === 'withheld') throw new Refusal('files/withheld');
  return { sha256: row.sha256, fileName: row.fileName, agencyId: row.agencyId };
}

/** The same for one that waits to be registered; undefined where there is none to look at. */
export async function findArrivedOriginal(tx: Tx, scope: ReadingScope, id: string): Promise<string | undefined> {
  const row = await tables(tx)
    .selectFrom('documents.incoming')
    .select('original_sha256 as sha256')
    .where('id', '=', id)
    .where('state', '=', 'arrived')
    .where('text_state', '<>', 'withheld')
    .where(readable(scope))
    .executeTakeFirst();
  return row?.sha256;
}
