import type { Tx } from '#server/platform/database/transaction.ts';
import { numberAndSymbol, printedNumber } from '../rules/number-and-symbol.ts';
import { tables } from '../store/documents.tables.ts';

/** How a document is called in a list of another module. */
export interface Heading {
  readonly agencyId: string;
  readonly subject: string;
  readonly number: string;
  /** Of a received one. */
  readonly issuerName: string | null;
  readonly urgency: number;
}

/** By the id of a received or an issued document. Whether the reader may know it, the caller has decided. */
export async function findHeading(tx: Tx, of: { incomingId: string } | { outgoingId: string }): Promise<Heading | undefined> {
  if ('incomingId' in of) {
    const row = await tables(tx).selectFrom('documents.incoming').select(['agency_id', 'subject', 'number', 'symbol', 'issuer_name', 'urgency']).where('id', '=', of.incomingId).executeTakeFirst();
    return row && { agencyId: row.agency_id, subject: row.subject, number: numberAndSymbol(row.number, row.symbol), issuerName: row.issuer_name, urgency: row.urgency };
  }
  const row = await tables(tx).selectFrom('documents.outgoing').select(['agency_id', 'subject', 'issue_number', 'symbol', 'urgency']).where('id', '=', of.outgoingId).executeTakeFirst();
  return row && { agencyId: row.agency_id, subject: row.subject, number: row.issue_number === null ? '' : numberAndSymbol(printedNumber(row.issue_number), row.symbol), issuerName: null, urgency: row.urgency };
}

/** Whether a received document went back to its sender, who may send it anew. */
export async function wasReturned(tx: Tx, incomingId: string): Promise<boolean> {
  const row = await tables(tx).selectFrom('documents.incoming').select('id').where('id', '=', incomingId).where('state', '=', 'returned').executeTakeFirst();
  return row !== undefined;
}
