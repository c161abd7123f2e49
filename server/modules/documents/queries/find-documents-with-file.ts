import { sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/documents.tables.ts';

/** Every received and issued document, of whichever agency, that has this file as its original or attached. */
export async function findDocumentsWithFile(tx: Tx, sha256: string): Promise<{ incomingIds: string[]; outgoingIds: string[] }> {
  const attached = sql<boolean>`attached_files && array[${sha256}]`;
  const received = await tables(tx).selectFrom('documents.incoming').select('id').where(({ or, eb }) => or([eb('original_sha256', '=', sha256), attached])).execute();
  const issued = await tables(tx).selectFrom('documents.outgoing').select('id').where(({ or, eb }) => or([eb('original_sha256', '=', sha256), attached])).execute();
  return { incomingIds: received.map(({ id }) => id), outgoingIds: issued.map(({ id }) => id) };
}
