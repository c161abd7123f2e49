import { sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { type IncomingRow, tables } from './documents.tables.ts';

export type TextFacts = { readonly text: string; readonly textState: IncomingRow['text_state'] };

/** Every received document with this original gets its text; answers which. The version stays: nobody's screen shows another state of the work. */
export async function saveTextOfOriginal(tx: Tx, sha256: string, { text, textState }: TextFacts): Promise<string[]> {
  const rows = await tables(tx).updateTable('documents.incoming').set({ text, text_state: textState }).where('original_sha256', '=', sha256).where('text_state', '<>', 'withheld').returning('id').execute();
  return rows.map(({ id }) => id);
}

export interface WithheldIncoming {
  readonly id: string;
  readonly agencyId: string;
  readonly subject: string;
  readonly urgency: number;
  readonly issuerName: string;
  readonly number: string | null;
  readonly symbol: string | null;
}

/** The text goes; the line in the register stays as it was, for a number that was given is never taken back. */
export function saveOriginalWithheld(tx: Tx, sha256: string): Promise<WithheldIncoming[]> {
  return tables(tx)
    .updateTable('documents.incoming')
    .set({ text: '', text_state: 'withheld', version: sql<number>`version + 1` })
    .where('original_sha256', '=', sha256)
    .where('text_state', '<>', 'withheld')
    .returning(['id', 'agency_id as agencyId', 'subject', 'urgency', 'issuer_name as issuerName', 'number', 'symbol'])
    .execute();
}
