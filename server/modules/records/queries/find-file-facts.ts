import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import type { ReadingScope } from '../../documents/index.ts';
import type { FileFacts } from '../rules/file-acts.ts';
import { readableFile } from '../store/readable-file.ts';
import { tables } from '../store/records.tables.ts';

/** Who has which part in a file that the scope may open; anything else is `not-found`. */
export async function findFileFacts(tx: Tx, scope: ReadingScope, id: string): Promise<FileFacts> {
  const row = await tables(tx).selectFrom('records.work_file as f').select(['f.agency_id as agencyId', 'f.unit_id as unitId', 'f.responsible_post_id as responsiblePostId', 'f.state'])
    .where('f.id', '=', id).where(readableFile(scope)).executeTakeFirst();
  if (row === undefined) throw new Refusal('not-found');
  const members = await tables(tx).selectFrom('records.member').select('post_id').where('work_file_id', '=', id).execute();
  return { ...row, memberPostIds: members.map(({ post_id: postId }) => postId) };
}
