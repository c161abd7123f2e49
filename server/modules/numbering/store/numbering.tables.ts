import type { Generated, Transaction } from 'kysely';
import { openTables, type Tx } from '#server/platform/database/transaction.ts';
import type { Division } from '../rules/series-key.ts';

export type Book = 'incoming' | 'outgoing' | 'copy';

interface SeriesRow {
  agency_id: string;
  book: Book;
  year: number;
  key: Generated<string>;
  name: Generated<string>;
  first_number: Generated<number>;
  last_number: number;
}

interface SchemeRow {
  id: string;
  agency_id: string;
  valid_from: string;
  division: Division['division'];
  groups: string;
  bodies: string;
  /** No longer written: follows from all decisions before. */
  divided_since: Generated<string | null>;
  reason: string;
  by_name: string;
  by_title: string;
  at: Generated<string>;
}

export interface ReservationRow {
  id: string;
  agency_id: string;
  book: Book;
  year: number;
  series: string;
  number: number;
  state: Generated<'reserved' | 'used' | 'voided'>;
  purpose: string;
  planned_on: string | null;
  reason: string;
  by_name: string;
  by_title: string;
  reserved_on: string;
  at: Generated<string>;
  used_for: Generated<string | null>;
  voided_on: Generated<string | null>;
  void_reason: Generated<string | null>;
  voided_by: Generated<string | null>;
}

interface NumberingTables {
  'numbering.series': SeriesRow;
  'numbering.scheme': SchemeRow;
  'numbering.reservation': ReservationRow;
}

export const tables = (tx: Tx): Transaction<NumberingTables> => openTables<NumberingTables>(tx);
