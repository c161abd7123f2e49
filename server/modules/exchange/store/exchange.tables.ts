import type { Generated, Transaction } from 'kysely';
import { openTables, type Tx } from '#server/platform/database/transaction.ts';
import type { PacketKind } from '../lines/line.ts';
import type { LineRow } from './line.tables.ts';
import type { BusinessType, StatusCode } from '../edxml/facts.ts';

export interface PacketRow {
  id: string;
  direction: 'in' | 'out';
  kind: PacketKind;
  line_id: string | null;
  agency_ids: string[];
  sha256: string | null;
  size: number;
  from_code: string | null;
  to_codes: string[];
  document_id: string | null;
  what: BusinessType | StatusCode | null;
  signature: string | null;
  at: string;
}

export interface ReceivedRow {
  incoming_id: string;
  agency_id: string;
  sender_id: string;
  sender_name: string;
  line_id: string;
  packet_id: string;
  document_id: string;
  sender_code: string;
  own_code: string;
  is_current: Generated<boolean>;
  at: string;
}

export type OutboxState = 'waiting' | 'sent' | 'dead' | 'dropped';
export type OutboxWhat = Exclude<BusinessType, 'update'> | StatusCode;

export interface OutboxRow {
  id: string;
  seq: Generated<number>;
  effect: string;
  thread: string;
  agency_id: string;
  kind: PacketKind;
  what: OutboxWhat;
  outgoing_id: string | null;
  incoming_id: string | null;
  withdrawal_id: string | null;
  recipient_id: string;
  recipient_name: string;
  recipient_code: string | null;
  own_code: string | null;
  document_id: string | null;
  note: string | null;
  happened_at: string;
  state: Generated<OutboxState>;
  attempts: Generated<number>;
  next_at: string;
  claimed_by: Generated<string | null>;
  claimed_until: Generated<string | null>;
  line_id: Generated<string | null>;
  packet_id: Generated<string | null>;
  problem: Generated<string | null>;
  problem_detail: Generated<string | null>;
  transport_id: Generated<string | null>;
  queued_at: string;
  sent_at: Generated<string | null>;
}

export type InboundState = 'listed' | 'taken' | 'refused' | 'failed';

export interface InboundRow {
  id: string;
  line_id: string;
  transport_id: string;
  kind: PacketKind;
  told_from: string | null;
  state: Generated<InboundState>;
  attempts: Generated<number>;
  next_at: string;
  claimed_by: Generated<string | null>;
  claimed_until: Generated<string | null>;
  packet_id: Generated<string | null>;
  agency_ids: Generated<string[]>;
  problem: Generated<string | null>;
  problem_detail: Generated<string | null>;
  listed_at: string;
  settled_at: Generated<string | null>;
  marked_at: Generated<string | null>;
}

export interface RequestRow {
  id: string;
  incoming_id: string;
  agency_id: string;
  packet_id: string;
  reason: string;
  asked_at: string;
  answer: Generated<'agreed' | 'refused' | null>;
  answer_reason: Generated<string | null>;
  answered_at: Generated<string | null>;
  answered_by: Generated<string | null>;
  answered_by_title: Generated<string | null>;
}

/** Documents as that module shows them to others. */
interface PublicDocument {
  kind: 'incoming' | 'outgoing';
  id: string;
  subject: string;
  number: string | null;
  symbol: string | null;
}

interface PublicDelivery {
  outgoing_id: string;
  agency_id: string;
  agency_name: string;
  status: string | null;
}

interface ExchangeTables {
  'exchange.line': LineRow;
  'documents.public_document': PublicDocument;
  'documents.public_delivery': PublicDelivery;
  'exchange.packet': PacketRow;
  'exchange.received': ReceivedRow;
  'exchange.outbox': OutboxRow;
  'exchange.inbound': InboundRow;
  'exchange.request': RequestRow;
}

export const tables = (tx: Tx): Transaction<ExchangeTables> => openTables<ExchangeTables>(tx);
