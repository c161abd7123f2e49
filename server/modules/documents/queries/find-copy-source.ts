import type { Tx } from '#server/platform/database/transaction.ts';
import { numberAndSymbol, printedNumber } from '../rules/number-and-symbol.ts';
import type { ReadingScope } from '../rules/reading-scope.ts';
import { tables } from '../store/documents.tables.ts';
import { readable } from '../store/readable.ts';

/** A document of which copies may be made: its agency here, its file, and what it is called. */
export interface CopySource {
  readonly agencyId: string;
  readonly subjectType: 'incoming' | 'outgoing';
  readonly sha256: string;
  /** A file the clerk uploaded: it may be the scan of a paper. */
  readonly isScan: boolean;
  readonly number: string;
  readonly subject: string;
  readonly urgency: number;
  /** By its issuer: nothing more of it goes out (Decree 30/2020 art. 18). */
  readonly isRecalled: boolean;
  /** Taken out of the house: there is no file any more. */
  readonly isWithheld: boolean;
}

/** The document with its file, if the scope may read it and there is one: registered, or issued. */
export async function findCopySource(tx: Tx, scope: ReadingScope, { subjectType, subjectId }: { subjectType: 'incoming' | 'outgoing'; subjectId: string }): Promise<CopySource | undefined> {
  if (subjectType === 'incoming') {
    const row = await tables(tx).selectFrom('documents.incoming').selectAll().where('id', '=', subjectId).where('arrival_number', 'is not', null).where(readable(scope)).executeTakeFirst();
    return row && { agencyId: row.agency_id, subjectType, sha256: row.original_sha256, isScan: row.source === 'upload', number: numberAndSymbol(row.number, row.symbol), subject: row.subject, urgency: row.urgency, isRecalled: row.marks.includes('recalled'), isWithheld: row.text_state === 'withheld' };
  }
  const row = await tables(tx).selectFrom('documents.outgoing').selectAll().where('id', '=', subjectId).where('state', '=', 'issued').where(readable(scope)).executeTakeFirst();
  const sha256 = row?.original_sha256 ?? null;
  if (row === undefined || sha256 === null) return undefined;
  return { agencyId: row.agency_id, subjectType, sha256, isScan: false, number: `${printedNumber(row.issue_number ?? 0)}/${row.symbol}`, subject: row.subject, urgency: row.urgency, isRecalled: row.marks.includes('recalled'), isWithheld: false };
}
