import type { Generated, Transaction } from 'kysely';
import { openTables } from '#server/platform/database/transaction.ts';
import type { Tx } from '#server/platform/database/transaction.ts';

interface Entry {
  id: string;
  at: Generated<string>;
  action: string;
  subject_type: string;
  subject_id: string;
  agency_id: string | null;
  person_id: string | null;
  person_name: string;
  post_id: string | null;
  post_title: string | null;
  on_behalf_of: string | null;
  address: string;
  request_id: string;
  detail: Record<string, string>;
}

interface AuditTables {
  'audit.entry': Entry;
}

export const tables = (tx: Tx): Transaction<AuditTables> => openTables<AuditTables>(tx);
