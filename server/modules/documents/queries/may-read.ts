import type { Tx } from '#server/platform/database/transaction.ts';
import type { ReadingScope } from '../rules/reading-scope.ts';
import { tables } from '../store/documents.tables.ts';
import { readable } from '../store/readable.ts';

const TOPIC = /^(incoming|outgoing):([0-9a-f-]{36})$/;

/** Whether the scope may read the document a realtime topic names. */
export async function mayReadTopic(tx: Tx, scope: ReadingScope, topic: string): Promise<boolean> {
  const [, kind, id] = TOPIC.exec(topic) ?? [];
  if (id === undefined) return false;
  const table = kind === 'incoming' ? 'documents.incoming' : 'documents.outgoing';
  const row = await tables(tx).selectFrom(table).select('id').where('id', '=', id).where(readable(scope)).executeTakeFirst();
  return row !== undefined;
}
