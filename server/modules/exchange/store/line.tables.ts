import type { Generated, Selectable, Transaction } from 'kysely';
import { openTables, type Tx } from '#server/platform/database/transaction.ts';
import type { LineProblem } from '../lines/line.ts';

export interface LineRow {
  id: string;
  kind: 'axis' | 'lgsp' | 'folder';
  name: string;
  address: string;
  system_id: string | null;
  sealed_secret: Buffer | null;
  key_id: string | null;
  serves_agency_ids: string[] | null;
  reaches_agency_ids: string[] | null;
  enabled: Generated<boolean>;
  version: Generated<number>;
  created_at: string;
  changed_at: string;
  checked_at: Generated<string | null>;
  check_milliseconds: Generated<number | null>;
  last_problem: Generated<LineProblem['code'] | null>;
  last_detail: Generated<string | null>;
  listed_at: Generated<string | null>;
}

export type StoredLine = Selectable<LineRow>;

interface LineTables {
  'exchange.line': LineRow;
}

export const lineTables = (tx: Tx): Transaction<LineTables> => openTables<LineTables>(tx);
