import type { Generated, Transaction } from 'kysely';
import { openTables, type Tx } from '#server/platform/database/transaction.ts';
import type { InboundRow, OutboxRow, PacketRow, ReceivedRow } from './exchange.tables.ts';

interface LogBatchRow {
  number: number;
  at: string;
  entries: number;
  root: string;
  previous: string;
  head: string;
  token: Generated<Buffer | null>;
  stamped_at: Generated<string | null>;
}

interface LogEntryRow {
  packet_id: string;
  batch: number;
  position: number;
  text: string;
}

export interface ReceiptRow {
  packet_id: string;
  agency_id: string;
  body: string;
  signature: Buffer | null;
  certificate: Buffer | null;
  at: string;
}

interface EvidenceTables {
  'exchange.log_batch': LogBatchRow;
  'exchange.log_entry': LogEntryRow;
  'exchange.receipt': ReceiptRow;
  'exchange.packet': PacketRow;
  'exchange.outbox': OutboxRow;
  'exchange.received': ReceivedRow;
  'exchange.inbound': InboundRow;
}

export const evidenceTables = (tx: Tx): Transaction<EvidenceTables> => openTables<EvidenceTables>(tx);
