import type { Generated, Transaction } from 'kysely';
import { openTables, type Tx } from '#server/platform/database/transaction.ts';
import type { FileState } from '../rules/file-acts.ts';

export interface PlanRow {
  id: string;
  agency_id: string;
  year: number;
  state: Generated<'drafting' | 'adopted'>;
  version: Generated<number>;
  adopted_at: Generated<string | null>;
  adopted_by: Generated<string | null>;
}

export interface PlanLineRow {
  id: string;
  plan_id: string;
  group_name: string;
  notation: string;
  title: string;
  retention_years: number | null;
  unit_id: string;
  unit_name: string;
  post_id: string | null;
  person_name: string | null;
  late_reason: string | null;
  created_at: Generated<string>;
}

export interface WorkFileRow {
  id: string;
  agency_id: string;
  unit_id: string;
  unit_name: string;
  plan_line_id: string | null;
  year: number;
  notation: string;
  title: string;
  retention_years: number | null;
  description: string;
  responsible_post_id: string;
  responsible_name: string;
  state: Generated<FileState>;
  version: Generated<number>;
  started_on: string;
  ended_on: Generated<string | null>;
  hand_over_due_on: Generated<string | null>;
  hand_over_id: Generated<string | null>;
  retention_ends_on: Generated<string | null>;
  readers: string[];
  changed_at: Generated<string>;
}

interface Member {
  work_file_id: string;
  post_id: string;
  person_name: string;
  post_title: string;
  added_at: Generated<string>;
}

interface AccessChange {
  id: string;
  work_file_id: string;
  change: 'added' | 'removed';
  post_id: string;
  person_name: string;
  by_person_id: string;
  by_name: string;
  at: Generated<string>;
  confirmed_at: Generated<string | null>;
  confirmed_by: Generated<string | null>;
}

interface Content {
  work_file_id: string;
  document_id: string;
  kind: 'incoming' | 'outgoing';
  added_at: Generated<string>;
  added_by: string;
  by_reply: boolean;
}

interface Paper {
  id: string;
  work_file_id: string;
  sha256: string;
  size: number;
  pages: number;
  file_name: string;
  title: string;
  paper_on: string;
  added_at: Generated<string>;
  added_by: string;
}

interface Viewing {
  id: string;
  work_file_id: string;
  person_id: string;
  person_name: string;
  post_title: string | null;
  at: Generated<string>;
}

export interface HandOverRow {
  id: string;
  agency_id: string;
  unit_name: string;
  state: Generated<'offered' | 'accepted' | 'returned'>;
  offered_at: Generated<string>;
  offered_by: string;
  offered_by_title: string;
  offered_post_id: string;
  decided_at: Generated<string | null>;
  decided_by: Generated<string | null>;
  decided_by_title: Generated<string | null>;
  return_reason: Generated<string | null>;
}

/** Any document, as the documents module shows it. */
export interface PublicDocument {
  kind: 'incoming' | 'outgoing';
  id: string;
  agency_id: string;
  readers: string[];
  state: string;
  type: string;
  subject: string;
  urgency: number;
  number: string | null;
  symbol: string | null;
  document_date: string | null;
  issuer_name: string | null;
  signer_name: string | null;
  signer_position: string | null;
  arrival_number: number | null;
  arrived_on: string | null;
  due_on: string | null;
  began_at: string;
  sha256: string | null;
  size: number | null;
  pages: number | null;
  file_name: string | null;
  recipients: string[];
  answers_id: string | null;
  is_finished: boolean;
}

interface PublicDirection {
  id: string;
  incoming_id: string;
  opinion: string;
  by_name: string;
  by_title: string;
  at: string;
}

interface PublicAssignment {
  id: string;
  incoming_id: string;
  part: 'lead' | 'coordinate' | 'inform';
  unit_name: string;
  person_name: string | null;
  instruction: string | null;
  due_on: string | null;
  state: string;
  result: string | null;
  done_at: string | null;
}

interface PublicDelivery {
  outgoing_id: string;
  agency_id: string;
  agency_name: string;
  status: string | null;
  at: string | null;
}

interface RecordsTables {
  'records.plan': PlanRow;
  'records.plan_line': PlanLineRow;
  'records.work_file': WorkFileRow;
  'records.member': Member;
  'records.access_change': AccessChange;
  'records.content': Content;
  'records.paper': Paper;
  'records.viewing': Viewing;
  'records.hand_over': HandOverRow;
  'records.hand_over_file': { hand_over_id: string; work_file_id: string };
  'documents.public_document': PublicDocument;
  'documents.public_direction': PublicDirection;
  'documents.public_assignment': PublicAssignment;
  'documents.public_delivery': PublicDelivery;
}

export const tables = (tx: Tx): Transaction<RecordsTables> => openTables<RecordsTables>(tx);
