import { sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from './identity.tables.ts';

export interface NewSession {
  readonly id: string;
  readonly tokenHash: Buffer;
  readonly personId: string;
  readonly address: string;
  readonly device: string;
}

/** A session lasts seven days at most, and twelve hours without a sign of life (queries/find-actor.ts). */
export async function saveSession(tx: Tx, session: NewSession): Promise<void> {
  await tables(tx)
    .insertInto('identity.session')
    .values({
      id: session.id, token_hash: session.tokenHash, person_id: session.personId, expires_at: sql<string>`now() + interval '7 days'`,
      presence_until: null, ended_at: null, address: session.address, device: session.device,
    })
    .execute();
}

/** Notes that the person was seen, at most once a minute however many requests arrive together. */
export async function saveSeen(tx: Tx, sessionId: string): Promise<void> {
  await tables(tx)
    .updateTable('identity.session')
    .set({ last_seen_at: sql<string>`now()` })
    .where('id', '=', sessionId)
    .where('last_seen_at', '<', sql<string>`now() - interval '1 minute'`)
    .execute();
}

/** Ends a session of this person; undefined when they have no such live session. */
export function saveSessionEnd(tx: Tx, session: { id: string; personId: string }): Promise<{ id: string } | undefined> {
  return tables(tx)
    .updateTable('identity.session')
    .set({ ended_at: sql<string>`now()` })
    .where('id', '=', session.id)
    .where('person_id', '=', session.personId)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
}

/** Ends every live session of a person, but the one they sit at when it is named; answers which. */
export function saveSessionsEnd(tx: Tx, personId: string, except?: string): Promise<{ id: string }[]> {
  return tables(tx)
    .updateTable('identity.session')
    .set({ ended_at: sql<string>`now()` })
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .$if(except !== undefined, (update) => update.where('id', '<>', except ?? ''))
    .returning('id')
    .execute();
}

/** Ends the session a browser still carries when it signs in anew. */
export function saveReplacedSessionEnd(tx: Tx, tokenHash: Buffer): Promise<{ id: string; person_id: string } | undefined> {
  return tables(tx)
    .updateTable('identity.session')
    .set({ ended_at: sql<string>`now()` })
    .where('token_hash', '=', tokenHash)
    .where('ended_at', 'is', null)
    .returning(['id', 'person_id'])
    .executeTakeFirst();
}

/** Opens a signing sitting of ten minutes and answers when it ends. */
export async function savePresence(tx: Tx, sessionId: string): Promise<string> {
  const { until } = await tables(tx)
    .updateTable('identity.session')
    .set({ presence_until: sql<string>`now() + interval '10 minutes'` })
    .where('id', '=', sessionId)
    .returning(sql<string>`presence_until`.as('until'))
    .executeTakeFirstOrThrow();
  return until;
}
