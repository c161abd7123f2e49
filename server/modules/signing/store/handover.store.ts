import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { ProblemCode } from '#contract/problems.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import type { HandoverFacts, HandoverRow } from '../signing-facts.ts';
import { tables } from './signing.tables.ts';

export interface NewHandover {
  readonly id: string;
  readonly method: 'agent' | 'hash';
  readonly act: 'sign' | 'issue';
  readonly subjectId: string;
  readonly subjectVersion: number;
  readonly agencyId: string;
  readonly personId: string;
  readonly sessionId: string;
  readonly keyId: string;
  readonly handedSha256: string;
  readonly facts: HandoverFacts;
  /** The part of its one-time addresses that cannot be guessed; none for a digest. */
  readonly secret: string | null;
  readonly expiresAt: Date;
}

export async function insertHandover(tx: Tx, one: NewHandover): Promise<void> {
  await tables(tx)
    .insertInto('signing.handover')
    .values({
      id: one.id, method: one.method, act: one.act, subject_id: one.subjectId, subject_version: one.subjectVersion, agency_id: one.agencyId, person_id: one.personId,
      session_id: one.sessionId, key_id: one.keyId, handed_sha256: one.handedSha256, facts: sql`${JSON.stringify(one.facts)}::jsonb`,
      secret_sha256: one.secret === null ? null : hashOf(one.secret), expires_at: one.expiresAt.toISOString(),
    })
    .execute();
}

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** For a program that shows nothing but the secret of its address. */
export function lockHandoverBySecret(tx: Tx, secret: string): Promise<HandoverRow | undefined> {
  return tables(tx).selectFrom('signing.handover').selectAll().where('secret_sha256', '=', hashOf(secret)).forUpdate().executeTakeFirst();
}

export function findHandoverBySecret(tx: Tx, secret: string): Promise<HandoverRow | undefined> {
  return tables(tx).selectFrom('signing.handover').selectAll().where('secret_sha256', '=', hashOf(secret)).executeTakeFirst();
}

/** Of this person in this session alone. */
export function lockHandover(tx: Tx, id: string, whose: { personId: string; sessionId: string }): Promise<HandoverRow | undefined> {
  return tables(tx).selectFrom('signing.handover').selectAll().where('id', '=', id).where('person_id', '=', whose.personId).where('session_id', '=', whose.sessionId).forUpdate().executeTakeFirst();
}

export function findHandover(tx: Tx, id: string, whose: { personId: string; sessionId: string }): Promise<HandoverRow | undefined> {
  return tables(tx).selectFrom('signing.handover').selectAll().where('id', '=', id).where('person_id', '=', whose.personId).where('session_id', '=', whose.sessionId).executeTakeFirst();
}

export async function saveDownloaded(tx: Tx, id: string, at: Date): Promise<void> {
  await tables(tx).updateTable('signing.handover').set({ downloaded_at: at.toISOString() }).where('id', '=', id).execute();
}

export async function saveReturned(tx: Tx, id: string, returned: { at: Date; sha256: string | null; problem: ProblemCode | null }): Promise<void> {
  await tables(tx).updateTable('signing.handover').set({ returned_at: returned.at.toISOString(), returned_sha256: returned.sha256, problem: returned.problem }).where('id', '=', id).execute();
}

export async function endHandover(tx: Tx, id: string, at: Date): Promise<void> {
  await tables(tx).updateTable('signing.handover').set({ ended_at: at.toISOString() }).where('id', '=', id).execute();
}
