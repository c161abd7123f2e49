import type { Mark } from '#contract/documents/withdrawal.ts';
import type { Transaction } from 'kysely';
import { openTables, type Tx } from '#server/platform/database/transaction.ts';

interface Line {
  agency_id: string;
  year: number;
  line_number: number;
  document_id: string;
  entered_on: string;
}

/** One unit's part in an incoming document. */
export interface Part {
  readonly part: 'lead' | 'coordinate' | 'inform';
  readonly unit: string;
  readonly person: string | null;
  readonly dueOn: string | null;
}

interface IncomingLine extends Line {
  arrived_on: string;
  issuer_name: string;
  number: string | null;
  symbol: string | null;
  document_date: string | null;
  type: string;
  subject: string;
  urgency: number;
  state: 'registered' | 'directed' | 'in-hand' | 'closed' | 'recalled';
  marks: Mark[];
  due_on: string | null;
  closed_on: string | null;
  handed_on: string | null;
  parts: Part[];
  replies: { number: number; symbol: string }[];
}

interface OutgoingLine extends Line {
  symbol: string;
  type: string;
  subject: string;
  urgency: number;
  signer_name: string | null;
  unit_name: string;
  signed_on: string | null;
  recipient_lines: string[];
  recipients: string[];
  series: string;
  marks: Mark[];
}

interface Series {
  agency_id: string;
  book: 'incoming' | 'outgoing' | 'copy';
  year: number;
  series: string;
  name: string;
  first_number: number;
  last_number: number;
}

interface Reservation {
  agency_id: string;
  book: string;
  year: number;
  series: string;
  line_number: number;
  state: 'reserved' | 'used' | 'voided';
  purpose: string;
  reason: string;
  by_name: string;
  reserved_on: string;
  voided_on: string | null;
  void_reason: string | null;
  voided_by: string | null;
}

interface RegistersTables {
  'documents.public_incoming_line': IncomingLine;
  'documents.public_outgoing_line': OutgoingLine;
  'numbering.public_series': Series;
  'numbering.public_reservation': Reservation;
}

/** What `documents` and `numbering` show of their own tables; this module keeps none. */
export const tables = (tx: Tx): Transaction<RegistersTables> => openTables<RegistersTables>(tx);
