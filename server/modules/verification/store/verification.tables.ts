import type { Transaction } from 'kysely';
import { openTables, type Tx } from '#server/platform/database/transaction.ts';

interface Report {
  sha256: string;
  outcome: string;
  report: unknown;
  checked_at: string;
}

interface VerificationTables {
  'verification.report': Report;
}

export const tables = (tx: Tx): Transaction<VerificationTables> => openTables<VerificationTables>(tx);
