import type { Tx } from '#server/platform/database/transaction.ts';
import { travelling, type TravellingAttachment } from '../rules/attachment.ts';
import { tables } from '../store/documents.tables.ts';

/** What goes with an issued document as files of their own, in their order. Throws for one that was never issued. */
export async function findIssuedAttachments(tx: Tx, outgoingId: string): Promise<TravellingAttachment[]> {
  const { attachments } = await tables(tx).selectFrom('documents.outgoing').select('attachments').where('id', '=', outgoingId).where('state', '=', 'issued').executeTakeFirstOrThrow();
  return attachments.filter(({ isWithheld }) => !isWithheld).map(travelling);
}
