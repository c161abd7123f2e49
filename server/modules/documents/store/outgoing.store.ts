import { type Insertable, sql, type Updateable } from 'kysely';
import { newId } from '#server/platform/database/ids.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import type { Attachment } from '../rules/attachment.ts';
import type { ReadingScope } from '../rules/reading-scope.ts';
import { attachmentColumns } from './attachment-columns.ts';
import { type DeliveryStatus, type OutgoingRow, tables } from './documents.tables.ts';
import { type LockedOutgoing, outgoingFacts } from './outgoing-facts.ts';
import { readable } from './readable.ts';

export type { DeliveryStatus };

export async function insertOutgoing(tx: Tx, row: Insertable<OutgoingRow>): Promise<void> {
  await tables(tx).insertInto('documents.outgoing').values(row).execute();
}

/** Locks a draft that the scope may read; refuses everything else with `not-found`. */
export async function lockOutgoing(tx: Tx, id: string, scope: ReadingScope): Promise<LockedOutgoing> {
  const row = await tables(tx).selectFrom('documents.outgoing').selectAll().where('id', '=', id).where(readable(scope)).forUpdate().executeTakeFirst();
  if (row === undefined) throw new Refusal('not-found');
  return outgoingFacts(row);
}

/** Locks a draft for an act that is not of one reader. */
export async function lockOutgoingById(tx: Tx, id: string): Promise<LockedOutgoing | undefined> {
  const row = await tables(tx).selectFrom('documents.outgoing').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row === undefined ? undefined : outgoingFacts(row);
}

/** Who may read it has changed, and nothing else: its version stays. */
export async function saveReaders(tx: Tx, id: string, readers: string[]): Promise<void> {
  await tables(tx).updateTable('documents.outgoing').set({ readers }).where('id', '=', id).execute();
}

export async function saveOutgoing(tx: Tx, id: string, change: Updateable<OutgoingRow>): Promise<number> {
  const { version } = await tables(tx)
    .updateTable('documents.outgoing')
    .set({ ...change, version: sql<number>`version + 1`, updated_at: sql<string>`now()` })
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow();
  return version;
}

/** What goes with it as files of their own; the version stays, as text and fields do. */
export async function saveAttachments(tx: Tx, id: string, attachments: readonly Attachment[]): Promise<void> {
  await tables(tx).updateTable('documents.outgoing').set({ ...attachmentColumns(attachments), updated_at: sql<string>`now()` }).where('id', '=', id).execute();
}

/** Who writes in it, which is none of its fields: the version stays. */
export async function saveWriters(tx: Tx, id: string, { coWriterPostIds, readers }: { coWriterPostIds: readonly string[]; readers: readonly string[] }): Promise<void> {
  await tables(tx).updateTable('documents.outgoing').set({ co_writer_post_ids: [...coWriterPostIds], readers: [...readers] }).where('id', '=', id).execute();
}

export interface NewStep {
  readonly kind: 'submitted' | 'returned' | 'passed' | 'signed' | 'issued';
  readonly by: string;
  readonly byTitle: string;
  readonly note?: string;
}

/** Notes a hand-over with the fields as they stood, so that what was approved can always be shown; the text is a version of drafting. */
export async function insertStep(tx: Tx, draft: LockedOutgoing, step: NewStep): Promise<void> {
  const { type, subject, recipientAgencyIds, recipientLines, urgency, signerPostId, form } = draft;
  const attachments = draft.attachments.map(({ name, sha256 }) => ({ name, sha256 }));
  await tables(tx)
    .insertInto('documents.step')
    .values({
      id: newId(), outgoing_id: draft.id, kind: step.kind, by_name: step.by, by_title: step.byTitle, note: step.note ?? null,
      draft_version: draft.version, frozen: JSON.stringify({ type, subject, recipientAgencyIds, recipientLines, urgency, signerPostId, form, attachments }),
    })
    .execute();
}

export async function insertDeliveries(tx: Tx, outgoingId: string, agencies: readonly { id: string; name: string }[]): Promise<void> {
  if (agencies.length === 0) return;
  await tables(tx)
    .insertInto('documents.delivery')
    .values(agencies.map(({ id, name }) => ({ outgoing_id: outgoingId, agency_id: id, agency_name: name })))
    .execute();
}

/** One status of one delivery; the same one again changes nothing. Answers whether it was new. */
export async function insertDeliveryStatus(tx: Tx, row: { outgoingId: string; agencyId: string; status: DeliveryStatus; at: string; note: string | null }): Promise<boolean> {
  const inserted = await tables(tx)
    .insertInto('documents.delivery_status')
    .values({ outgoing_id: row.outgoingId, agency_id: row.agencyId, status: row.status, at: row.at, note: row.note })
    .onConflict((conflict) => conflict.doNothing())
    .returning('status')
    .execute();
  return inserted.length === 1;
}

/** Whether a receiver refused and nobody of the sender's records office has taken note; locks the delivery. */
export async function isRefusalOpen(tx: Tx, outgoingId: string, agencyId: string): Promise<boolean> {
  const row = await tables(tx)
    .selectFrom('documents.delivery as d')
    .innerJoin('documents.delivery_status as s', (join) => join.onRef('s.outgoing_id', '=', 'd.outgoing_id').onRef('s.agency_id', '=', 'd.agency_id'))
    .select('d.agency_id')
    .where('d.outgoing_id', '=', outgoingId)
    .where('d.agency_id', '=', agencyId)
    .where('d.refusal_noted_at', 'is', null)
    .where('s.status', '=', '02')
    .forUpdate('d')
    .executeTakeFirst();
  return row !== undefined;
}

export async function saveRefusalNoted(tx: Tx, outgoingId: string, agencyId: string, at: string): Promise<void> {
  await tables(tx).updateTable('documents.delivery').set({ refusal_noted_at: at }).where('outgoing_id', '=', outgoingId).where('agency_id', '=', agencyId).execute();
}

export async function isDelivery(tx: Tx, outgoingId: string, agencyId: string): Promise<boolean> {
  const row = await tables(tx)
    .selectFrom('documents.delivery')
    .select('agency_id')
    .where('outgoing_id', '=', outgoingId)
    .where('agency_id', '=', agencyId)
    .executeTakeFirst();
  return row !== undefined;
}
