import { sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/identity.tables.ts';

/** Whether somebody is still signed in by a session; for what acts on their behalf without their cookie. */
export async function isSessionOpen(tx: Tx, sessionId: string): Promise<boolean> {
  const found = await tables(tx).selectFrom('identity.session').select('id').where('id', '=', sessionId).where('ended_at', 'is', null).where('expires_at', '>', sql<string>`now()`).executeTakeFirst();
  return found !== undefined;
}
