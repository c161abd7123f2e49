import { sql } from 'kysely';
import type { OutputOf } from '#contract/endpoint.ts';
import type { workFiles } from '#contract/records/files.ts';
import { type Actor, postKey } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { readingScope } from '../../documents/index.ts';
import { readableDocument, readableFile } from '../store/readable-file.ts';
import { tables } from '../store/records.tables.ts';
import { selectFiles } from './file-columns.ts';

/** Where a document lies among the files the reader may open, and the open files of its agency that they may put it into. */
export async function findFilesOf(tx: Tx, actor: Actor, documentId: string): Promise<OutputOf<typeof workFiles.findFilesOf>> {
  const scope = readingScope(actor);
  const document = await tables(tx).selectFrom('documents.public_document as d').select('d.agency_id as agencyId').where('d.id', '=', documentId).where(readableDocument(scope)).executeTakeFirst();
  if (document === undefined) throw new Refusal('not-found');
  const isHeld = sql<boolean>`exists (select 1 from records.content c where c.work_file_id = f.id and c.document_id = ${documentId})`;
  const holding = await selectFiles(tx).where(readableFile(scope)).where(isHeld).orderBy('f.changed_at', 'desc').execute();
  const leaders = actor.capacities.filter(({ role }) => role === 'unit-head' || role === 'unit-deputy').map(({ unitId }) => `unit:${unitId}`);
  const keys = [...actor.capacities.map(({ postId }) => postKey(postId)), ...leaders];
  const open = await selectFiles(tx)
    .where('f.agency_id', '=', document.agencyId).where('f.state', '=', 'open').where(sql<boolean>`f.readers && ${sql.val(keys)}::text[]`).where(sql<boolean>`not ${isHeld}`)
    .orderBy('f.changed_at', 'desc').limit(200).execute();
  return { holding, open };
}
