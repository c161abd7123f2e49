import type { Tx } from '#server/platform/database/transaction.ts';
import { travelling, type TravellingAttachment } from '../rules/attachment.ts';
import { tables } from '../store/documents.tables.ts';

export type KeptAttachment = TravellingAttachment & { readonly id: string };

/** The attachments of documents by the document's id, for whoever has found that the documents may be read; those that were taken out of the house are left out. */
export async function findAttachmentsOf(tx: Tx, kind: 'incoming' | 'outgoing', ids: readonly string[]): Promise<Map<string, KeptAttachment[]>> {
  if (ids.length === 0) return new Map();
  const rows = await tables(tx).selectFrom(`documents.${kind}`).select(['id', 'attachments']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, attachments }) => [id, attachments.filter(({ isWithheld }) => !isWithheld).map((each) => ({ id: each.id, ...travelling(each) }))]));
}
