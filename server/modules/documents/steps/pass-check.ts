import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { findReport } from '../../verification/index.ts';
import { hasFailed } from '../rules/authenticity.ts';

/** No arrival number for what failed the check, unless the clerk says why. Answers the reason to keep: null where none was needed. */
export async function passCheck(tx: Tx, sha256: string, reason: string | null): Promise<string | null> {
  const report = await findReport(tx, sha256);
  if (!hasFailed(report)) return null;
  const stated = reason?.trim() ?? '';
  if (stated === '') throw new Refusal('documents/verification-failed', { report });
  return stated;
}
