import type { Tx } from '#server/platform/database/transaction.ts';
import type { Attachment } from '../rules/attachment.ts';
import { tables } from './documents.tables.ts';

/** What of a received document its sender may say anew, as it stands. */
export interface Updatable {
  readonly number: string | null;
  readonly symbol: string | null;
  readonly documentDate: string | null;
  readonly type: string;
  readonly subject: string;
  readonly signerName: string | null;
  readonly signerPosition: string | null;
  readonly urgency: number;
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
