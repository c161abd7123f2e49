import { sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/identity.tables.ts';

export interface SessionRow {
  readonly id: string;
  readonly startedAt: string;
  readonly lastSeenAt: string;
  readonly address: string;
  readonly device: string;
}

/** Where a person is signed in, last seen first. */
export function listSessions(tx: Tx, personId: string): Promise<SessionRow[]> {
  return tables(tx)
    .selectFrom('identity.session')
    .select(['id', 'started_at as startedAt', 'last_seen_at as lastSeenAt', 'address', 'device'])
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', sql<string>`now()`)
    .where('last_seen_at', '>', sql<string>`now() - interval '12 hours'`)
    .orderBy('last_seen_at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
}
