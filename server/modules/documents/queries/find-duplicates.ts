import { sql } from 'kysely';
import type * as z from 'zod';
import type { duplicate } from '#contract/documents/incoming.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { issuerKey } from '../rules/issuer-key.ts';
import { numberAndSymbol } from '../rules/number-and-symbol.ts';
import { tables } from '../store/documents.tables.ts';

export interface DuplicateProbe {
  readonly agencyId: string;
  readonly sha256?: string;
  readonly issuerName?: string | null;
  readonly number?: string | null;
  readonly documentDate?: string | null;
}

const MAX_SHOWN = 5;

/**
 * Documents of the agency that may be the same one: equal bytes, or issuer, number and date (Decree 30/2020, Appendix VI).
 * Returned ones do not count: their sender may send them again.
 */
export async function findDuplicates(tx: Tx, probe: DuplicateProbe): Promise<z.output<typeof duplicate>[]> {
  const numbered = Boolean(probe.issuerName && probe.number && probe.documentDate);
  const sameFile = sql<boolean>`original_sha256 = ${probe.sha256 ?? ''}`;
  const sameNumber = sql<boolean>`(issuer_key = ${issuerKey(probe.issuerName ?? '')} and number = ${probe.number ?? ''} and document_date = ${probe.documentDate ?? null}::date)`;
  const rows = await tables(tx)
    .selectFrom('documents.incoming')
    .select(['id', 'arrival_number', 'arrived_on', 'issuer_name', 'number', 'symbol', 'subject', sameFile.as('same_file')])
    .where('agency_id', '=', probe.agencyId)
    .where('state', '<>', 'returned')
    .where(numbered ? sql<boolean>`(${sameFile} or ${sameNumber})` : sameFile)
    .orderBy('id', 'desc')
    .limit(MAX_SHOWN)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    reason: row.same_file ? ('same-file' as const) : ('same-number' as const),
    arrivalNumber: row.arrival_number,
    arrivedOn: row.arrived_on,
    issuerName: row.issuer_name,
    number: numberAndSymbol(row.number, row.symbol),
    subject: row.subject,
  }));
}
