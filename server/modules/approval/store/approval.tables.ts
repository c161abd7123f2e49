import type { Generated, Transaction } from 'kysely';
import type { RouteStep, StepKind } from '#contract/approval/route.ts';
import { openTables, type Tx } from '#server/platform/database/transaction.ts';
import type { ActFacts } from '../rules/round.ts';

interface Route {
  id: string;
  subject_id: string;
  agency_id: string;
  steps: RouteStep[];
  updated_at: Generated<string>;
}

interface Template {
  id: string;
  agency_id: string;
  name: string;
  applies_to: string | null;
  steps: RouteStep[];
  saved_by: string;
  updated_at: Generated<string>;
}

interface Round {
  id: string;
  subject_type: string;
  subject_id: string;
  agency_id: string;
  number: number;
  subject_version: number;
  substance: string;
  whole: string;
  begun_at: string;
}

export interface SeatRow {
  id: string;
  round_id: string;
  step: number;
  place: number;
  kind: StepKind;
  initials: boolean;
  within_days: number | null;
  post_id: string;
  unit_id: string;
  agency_id: string;
  title: string;
  unit_name: string;
  person_name: string;
}

export interface ActRow {
  id: string;
  round_id: string;
  seat_id: string | null;
  kind: ActFacts['kind'];
  by_post_id: string;
  by_name: string;
  by_title: string;
  in_place_of: string | null;
  note: string | null;
  at: string;
}

export interface SubstituteRow {
  id: string;
  agency_id: string;
  post_id: string;
  substitute_post_id: string;
  first_day: string;
  last_day: string;
  reason: string;
  named_by: string;
  ended_at: string | null;
}

interface ApprovalTables {
  'approval.route': Route;
  'approval.template': Template;
  'approval.round': Round;
  'approval.seat': SeatRow;
  'approval.act': ActRow;
  'approval.substitute': SubstituteRow;
}

export const tables = (tx: Tx): Transaction<ApprovalTables> => openTables<ApprovalTables>(tx);
