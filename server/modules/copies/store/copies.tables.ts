import type { Generated, Transaction } from 'kysely';
import { openTables, type Tx } from '#server/platform/database/transaction.ts';
import type { CopyBar } from '../rules/copy-order.ts';
import type { SignerFacts } from '#server/platform/typesetting/index.ts';

export interface CopyTable {
  id: string;
  agency_id: string;
  subject_type: 'incoming' | 'outgoing';
  subject_id: string;
  kind: 'certified' | 'recopy' | 'extract' | 'redacted';
  form: 'paper' | 'electronic';
  state: 'ordered' | 'issued' | 'cancelled';
  version: Generated<number>;
  source_sha256: string;
  pages: number[] | null;
  bars: CopyBar[];
  recipients: string[];
  reason: string;
  signer: SignerFacts | null;
  ordered_by: string;
  ordered_by_title: string;
  ordered_by_post_id: string;
  ordered_at: Generated<string>;
  year: number | null;
  number: number | null;
  symbol: string | null;
  issued_on: string | null;
  issued_at: string | null;
  file_sha256: string | null;
  file_size: number | null;
  cancel_reason: string | null;
}

interface CopiesTables {
  'copies.copy': CopyTable;
}

export const tables = (tx: Tx): Transaction<CopiesTables> => openTables<CopiesTables>(tx);
