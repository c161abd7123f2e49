import type { VerificationReport } from '#contract/verification/report.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/verification.tables.ts';

/** The verdict on a file, as far as there is one. Whether the reader may know the file, the caller has decided. */
export async function findReport(tx: Tx, sha256: string): Promise<VerificationReport | undefined> {
  const row = await tables(tx).selectFrom('verification.report').select('report').where('sha256', '=', sha256).executeTakeFirst();
  return row?.report as VerificationReport | undefined;
}
