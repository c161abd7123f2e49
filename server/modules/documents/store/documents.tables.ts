import type { Generated, JSONColumnType, Transaction } from 'kysely';
import type { FormFields } from '#contract/documents/form-fields.ts';
import type { DeliveryStatus } from '#contract/documents/outgoing.ts';
import type { Mark } from '#contract/documents/withdrawal.ts';
import type { SignerFacts } from '#server/platform/typesetting/index.ts';
import { openTables, type Tx } from '#server/platform/database/transaction.ts';
import type { Attachment } from '../rules/attachment.ts';

export type IncomingState = 'arrived' | 'registered' | 'directed' | 'in-hand' | 'closed' | 'returned' | 'recalled';
export type OutgoingState = 'drafting' | 'checking' | 'returned' | 'to-sign' | 'signed' | 'issued' | 'cancelled';
export type AssignmentState = 'waiting' | 'assigned' | 'in-hand' | 'done' | 'withdrawn';
export type { DeliveryStatus };

/** Written as JSON text: a list would be taken for an array of PostgreSQL. */
type Attachments = JSONColumnType<Attachment[], string | undefined>;

export interface IncomingRow {
  id: string;
  agency_id: string;
  state: IncomingState;
  version: Generated<number>;
  source: 'upload' | 'platform' | 'line';
  received_at: Generated<string>;
  received_by: string | null;
  register_due_at: string;
  arrival_year: number | null;
  arrival_number: number | null;
  arrived_on: string;
  registered_at: string | null;
  issuer_name: string;
  issuer_agency_id: string | null;
  issuer_key: string;
  number: string | null;
  symbol: string | null;
  document_date: string | null;
  type: string;
  subject: string;
  signer_name: string | null;
  signer_position: string | null;
  urgency: number;
  original_sha256: string;
  original_size: number;
  original_pages: number | null;
  original_name: string;
  text_state: 'read' | 'recognised' | 'recognising' | 'unreadable' | 'withheld';
  text: Generated<string>;
  due_on: string | null;
  lead_unit_name: string | null;
  return_reason: string | null;
  unverified_reason: Generated<string | null>;
  closed_at: string | null;
  closed_by_outgoing_id: string | null;
  sent_by_outgoing_id: string | null;
  answers_outgoing_id: Generated<string | null>;
  readers: string[];
  marks: Generated<Mark[]>;
  attachments: Attachments;
  attached_files: Generated<string[]>;
}

interface Direction {
  id: string;
  incoming_id: string;
  opinion: string;
  by_name: string;
  by_title: string;
  at: Generated<string>;
}

export interface AssignmentRow {
  id: string;
  incoming_id: string;
  part: 'lead' | 'coordinate' | 'inform';
  unit_id: string;
  unit_name: string;
  head_post_id: string;
  post_id: string | null;
  person_name: string | null;
  instruction: string | null;
  due_on: string | null;
  extended_to: Generated<string | null>;
  state: AssignmentState;
  result: string | null;
  done_at: string | null;
}

export interface UrgingRow {
  id: string;
  incoming_id: string;
  assignment_id: string;
  kind: 'urged' | 'due-soon' | 'late';
  on_day: string;
  by_name: string | null;
  by_title: string | null;
  note: string | null;
  at: Generated<string>;
}

export interface OutgoingRow {
  id: string;
  agency_id: string;
  unit_id: string;
  unit_name: string;
  state: OutgoingState;
  version: Generated<number>;
  drafter_post_id: string;
  drafter_name: string;
  checker_post_id: string | null;
  assignment_id: string | null;
  reply_to_incoming_id: string | null;
  type: string;
  subject: string;
  signer_post_id: string | null;
  signer_name: string | null;
  signer_title: string | null;
  recipient_agency_ids: string[];
  recipient_lines: string[];
  urgency: number;
  issue_year: number | null;
  issue_number: number | null;
  issue_series: Generated<string>;
  symbol: string | null;
  issued_on: string | null;
  signed_at: string | null;
  signature: Generated<SignerFacts | null>;
  signed_sha256: Generated<string | null>;
  lookup_code: Generated<string | null>;
  issued_at: string | null;
  original_sha256: string | null;
  original_size: number | null;
  original_pages: number | null;
  co_writer_post_ids: Generated<string[]>;
  readers: string[];
  marks: Generated<Mark[]>;
  updated_at: Generated<string>;
  bases: Generated<string[]>;
  place: Generated<string>;
  addressees: Generated<string[]>;
  copy_agency_ids: Generated<string[]>;
  circulation: Generated<FormFields['circulation']>;
  copies: Generated<number | null>;
  drafter_initials: Generated<string>;
  signing_mode: Generated<FormFields['signingMode']>;
  other_signer: Generated<FormFields['otherSigner']>;
  attached_to: Generated<string>;
  prints_contact: Generated<boolean>;
  lying_appendix_ids: Generated<string[]>;
  attachments: Attachments;
  attached_files: Generated<string[]>;
}

interface AgencyFormRow {
  agency_id: string;
  place: string;
  address: string;
  email: string;
  website: string;
  telephone: string;
  fax: string;
  by_order_post_ids: string[];
  updated_at: Generated<string>;
}

interface Step {
  id: string;
  outgoing_id: string;
  kind: 'submitted' | 'returned' | 'passed' | 'signed' | 'issued';
  by_name: string;
  by_title: string;
  at: Generated<string>;
  note: string | null;
  draft_version: number;
  frozen: string | null;
}

interface Delivery {
  outgoing_id: string;
  agency_id: string;
  agency_name: string;
  refusal_noted_at: Generated<string | null>;
  withdrawal_id: Generated<string | null>;
  withdrawal_outcome: Generated<'not-arrived' | 'closed' | 'cancelled' | 'kept' | null>;
  withdrawal_answered_at: Generated<string | null>;
}

interface DeliveryStatusRow {
  outgoing_id: string;
  agency_id: string;
  status: DeliveryStatus;
  at: string;
  note: string | null;
}

interface Sitting {
  id: string;
  person_id: string;
  person_name: string;
  agency_id: string;
  begun_at: Generated<string>;
  ended_at: string | null;
}

interface SittingItem {
  sitting_id: string;
  outgoing_id: string;
  place: number;
  seen_version: number | null;
  pages: number | null;
  opened_at: string | null;
  skipped_at: string | null;
  skip_reason: string | null;
  signed_at: string | null;
}

interface Withdrawal {
  id: string;
  outgoing_id: string;
  kind: 'recall' | 'take-back';
  whole: boolean;
  reason: string;
  decision_id: string | null;
  by_name: string;
  by_title: string;
  at: Generated<string>;
}

interface Succession {
  outgoing_id: string;
  kind: 'corrects' | 'amends' | 'replaces';
  original_id: string;
}

export interface NoticeRow {
  id: string;
  incoming_id: string;
  kind: 'recalled' | 'taken-back' | 'corrected' | 'amended' | 'replaced' | 'updated';
  outgoing_id: string | null;
  number: string | null;
  reason: string | null;
  at: Generated<string>;
}

interface DocumentsTables {
  'documents.agency_form': AgencyFormRow;
  'documents.withdrawal': Withdrawal;
  'documents.succession': Succession;
  'documents.notice': NoticeRow;
  'documents.incoming': IncomingRow;
  'documents.direction': Direction;
  'documents.assignment': AssignmentRow;
  'documents.urging': UrgingRow;
  'documents.outgoing': OutgoingRow;
  'documents.step': Step;
  'documents.sitting': Sitting;
  'documents.sitting_item': SittingItem;
  'documents.delivery': Delivery;
  'documents.delivery_status': DeliveryStatusRow;
}

export const tables = (tx: Tx): Transaction<DocumentsTables> => openTables<DocumentsTables>(tx);
