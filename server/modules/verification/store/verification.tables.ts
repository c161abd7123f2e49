import type { Generated, Transaction } from 'kysely';
import { openTables, type Tx } from '#server/platform/database/transaction.ts';

interface Report {
  sha256: string;
  outcome: string;
  report: unknown;
  checked_at: string;
}

interface Fetched {
  place: string;
  url: string;
  kind: 'list' | 'answer';
  bytes: Buffer;
  fetched_at: string;
  fresh_until: string;
}

export interface Trusted {
  id: string;
  kind: 'root' | 'list';
  fingerprint: string;
  subject: string;
  bytes: Buffer;
  valid_from: string;
  valid_to: string | null;
  added_by: string;
  added_at: string;
  removed_at: Generated<string | null>;
  removed_reason: Generated<string | null>;
}

interface VerificationTables {
  'verification.report': Report;
  'verification.fetched': Fetched;
  'verification.trusted': Trusted;
}

export const tables = (tx: Tx): Transaction<VerificationTables> => openTables<VerificationTables>(tx);
