import { sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/identity.tables.ts';

/** Whether the person of a session has proved to be present within the last ten minutes, as signing asks. */
export async function isPresenceConfirmed(tx: Tx, sessionId: string): Promise<boolean> {
  const found = await tables(tx)
    .selectFrom('identity.session')
    .select('id')
    .where('id', '=', sessionId)
    .where('ended_at', 'is', null)
    .where('presence_until', '>', sql<string>`now()`)
    .executeTakeFirst();
  return found !== undefined;
}
