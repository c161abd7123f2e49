import { sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/documents.tables.ts';

/** Which of these files are the original of a document, received or issued by whichever agency, a signed one on its way to be issued, or attached to a document. */
export async function findFilesInUse(tx: Tx, hashes: readonly string[]): Promise<string[]> {
  const received = tables(tx).selectFrom('documents.incoming').select('original_sha256 as sha256').where('original_sha256', 'in', hashes);
  const issued = tables(tx).selectFrom('documents.outgoing').select('original_sha256 as sha256').where('original_sha256', 'in', hashes).$narrowType<{ sha256: string }>();
  const signed = tables(tx).selectFrom('documents.outgoing').select('signed_sha256 as sha256').where('signed_sha256', 'in', hashes).$narrowType<{ sha256: string }>();
  const rows = await received.union(issued).union(signed).union(attached(tx, 'documents.incoming', hashes)).union(attached(tx, 'documents.outgoing', hashes)).execute();
  return rows.map(({ sha256 }) => sha256);
}

/** By overlap, which the index of the column answers; names more files of the same documents than were asked for. */
const attached = (tx: Tx, table: 'documents.incoming' | 'documents.outgoing', hashes: readonly string[]) =>
  tables(tx)
    .selectFrom(table)
    .select(sql<string>`unnest(attached_files)`.as('sha256'))
    .where('attached_files', '<>', sql<string[]>`'{}'`)
    .where(sql<boolean>`attached_files && ${sql.val([...hashes])}::text[]`);
