import type { Tx } from '#server/platform/database/transaction.ts';
import type { Attachment } from '../rules/attachment.ts';
import type { SaidFields } from '../rules/received-changes.ts';
import { tables } from './documents.tables.ts';

/** What of a received document its sender may say anew, as it stands. */
export interface Updatable extends SaidFields {
  readonly readers: readonly string[];
  readonly arrivedOn: string;
  readonly text: string;
  readonly attachments: readonly Attachment[];
}

export function readUpdatable(tx: Tx, id: string): Promise<Updatable> {
  return tables(tx)
    .selectFrom('documents.incoming')
    .select(['number', 'symbol', 'document_date as documentDate', 'type', 'subject', 'signer_name as signerName', 'signer_position as signerPosition', 'urgency', 'readers', 'arrived_on as arrivedOn', 'text', 'attachments'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}
