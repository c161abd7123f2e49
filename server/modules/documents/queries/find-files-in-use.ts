import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/documents.tables.ts';

/** Which of these files are the original of a document, received or issued by whichever agency, or a signed one on its way to be issued. */
export async function findFilesInUse(tx: Tx, hashes: readonly string[]): Promise<string[]> {
  const received = tables(tx).selectFrom('documents.incoming').select('original_sha256 as sha256').where('original_sha256', 'in', hashes);
  const issued = tables(tx).selectFrom('documents.outgoing').select('original_sha256 as sha256').where('original_sha256', 'in', hashes).$narrowType<{ sha256: string }>();
  const signed = tables(tx).selectFrom('documents.outgoing').select('signed_sha256 as sha256').where('signed_sha256', 'in', hashes).$narrowType<{ sha256: string }>();
  const rows = await received.union(issued).union(signed).execute();
  return rows.map(({ sha256 }) => sha256);
}
