import type { Tx } from '#server/platform/database/transaction.ts';
import type { ReadingScope } from '../../documents/index.ts';
import { readableFile } from '../store/readable-file.ts';
import { tables } from '../store/records.tables.ts';

const TOPIC = /^work-file:([0-9a-f-]{36})$/;

/** Whether the scope may open the file that a realtime topic names. */
export async function mayWatchFile(tx: Tx, scope: ReadingScope, topic: string): Promise<boolean> {
  const [, id] = TOPIC.exec(topic) ?? [];
  if (id === undefined) return false;
  return (await tables(tx).selectFrom('records.work_file as f').select('f.id').where('f.id', '=', id).where(readableFile(scope)).executeTakeFirst()) !== undefined;
}
