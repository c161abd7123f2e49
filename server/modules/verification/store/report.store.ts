import type { VerificationReport } from '#contract/verification/report.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from './verification.tables.ts';

/** Keeps the newest verdict on a file. */
export async function saveReport(tx: Tx, sha256: string, report: VerificationReport): Promise<void> {
  const row = { outcome: report.outcome, report: JSON.stringify(report), checked_at: report.checkedAt };
  await tables(tx).insertInto('verification.report').values({ sha256, ...row }).onConflict((conflict) => conflict.column('sha256').doUpdateSet(row)).execute();
}
