import { sql } from 'kysely';
import { newId } from '#server/platform/database/ids.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { SITTING_SIZE } from '#contract/documents/sittings.ts';
import type { SittingItemFacts } from '../rules/sitting.ts';
import { tables } from './documents.tables.ts';

/** The sitting a person has open; locked, so that nobody begins two. */
export async function lockOpenSitting(tx: Tx, personId: string): Promise<string | undefined> {
  const row = await tables(tx).selectFrom('documents.sitting').select('id').where('person_id', '=', personId).where('ended_at', 'is', null).forUpdate().executeTakeFirst();
  return row?.id;
}

/** Drafts that lie before any of these posts for signature, the most urgent first, those waiting longest next. */
export async function findToSign(tx: Tx, postIds: readonly string[]): Promise<{ id: string; agencyId: string }[]> {
  if (postIds.length === 0) return [];
  return tables(tx)
    .selectFrom('documents.outgoing')
    .select(['id', 'agency_id as agencyId'])
    .where('state', '=', 'to-sign')
    .where('signer_post_id', 'in', [...postIds])
    .orderBy('urgency', 'desc')
    .orderBy('updated_at')
    .orderBy('id')
    .limit(SITTING_SIZE)
    .execute();
}

/** Writes a sitting with its documents; nothing when the person has begun another at this very moment. */
export async function insertSitting(tx: Tx, signer: { personId: string; name: string }, agencyId: string, outgoingIds: readonly string[]): Promise<string | undefined> {
  const id = newId();
  const begun = await tables(tx)
    .insertInto('documents.sitting')
    .values({ id, person_id: signer.personId, person_name: signer.name, agency_id: agencyId, ended_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (begun === undefined) return undefined;
  await tables(tx)
    .insertInto('documents.sitting_item')
    .values(outgoingIds.map((outgoingId, place) => ({
      sitting_id: id, outgoing_id: outgoingId, place, seen_version: null, pages: null, opened_at: null, skipped_at: null, skip_reason: null, signed_at: null,
    })))
    .execute();
  return id;
}

/** Locks a sitting of the person; what two screens do in it comes one after the other. Every other one is `not-found`. */
export async function lockSitting(tx: Tx, id: string, personId: string): Promise<{ id: string; agencyId: string; isEnded: boolean }> {
  const row = await tables(tx).selectFrom('documents.sitting').select(['id', 'agency_id', 'ended_at']).where('id', '=', id).where('person_id', '=', personId).forUpdate().executeTakeFirst();
  if (row === undefined) throw new Refusal('not-found');
  return { id: row.id, agencyId: row.agency_id, isEnded: row.ended_at !== null };
}

/** The documents of a sitting as they are now, in their order. */
export async function listSittingItems(tx: Tx, sittingId: string): Promise<SittingItemFacts[]> {
  const rows = await tables(tx)
    .selectFrom('documents.sitting_item as i')
    .innerJoin('documents.outgoing as o', 'o.id', 'i.outgoing_id')
    .select(['i.outgoing_id', 'i.seen_version', 'i.skipped_at', 'i.signed_at', 'o.version', 'o.state'])
    .where('i.sitting_id', '=', sittingId)
    .orderBy('i.place')
    .execute();
  return rows.map((row) => ({
    outgoingId: row.outgoing_id, seenVersion: row.seen_version, isSkipped: row.skipped_at !== null, isSigned: row.signed_at !== null, version: row.version,
    isBeforeSigner: row.state === 'to-sign',
  }));
}

interface Place {
  readonly sittingId: string;
  readonly outgoingId: string;
}

export const saveOpened = (tx: Tx, place: Place, seen: { version: number; pages: number; at: string }): Promise<void> =>
  saveItem(tx, place, { seen_version: seen.version, pages: seen.pages, opened_at: seen.at, skipped_at: null, skip_reason: null });

export const saveSkipped = (tx: Tx, place: Place, seen: { version: number; reason: string; at: string }): Promise<void> =>
  saveItem(tx, place, { seen_version: seen.version, pages: null, opened_at: null, skipped_at: seen.at, skip_reason: seen.reason });

export const saveSigned = (tx: Tx, place: Place, at: string): Promise<void> => saveItem(tx, place, { signed_at: at });

async function saveItem(tx: Tx, { sittingId, outgoingId }: Place, change: Partial<Record<'pages' | 'seen_version', number | null> & Record<'opened_at' | 'skipped_at' | 'skip_reason' | 'signed_at', string | null>>): Promise<void> {
  await tables(tx).updateTable('documents.sitting_item').set(change).where('sitting_id', '=', sittingId).where('outgoing_id', '=', outgoingId).execute();
}

export async function saveSittingEnded(tx: Tx, id: string): Promise<void> {
  await tables(tx).updateTable('documents.sitting').set({ ended_at: sql<string>`now()` }).where('id', '=', id).where('ended_at', 'is', null).execute();
}
