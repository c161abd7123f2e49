import type { Transaction } from 'kysely';
import { openTables, type Tx } from '#server/platform/database/transaction.ts';

interface Entry {
  subject_id: string;
  subject_type: 'incoming' | 'outgoing';
  agency_id: string;
  readers: string[];
  title: string;
  number: string;
  number_key: string;
  issuer: string;
  day: string | null;
  words: string;
  exact: string;
}

interface SearchTables {
  'search.entry': Entry;
}

export const tables = (tx: Tx): Transaction<SearchTables> => openTables<SearchTables>(tx);
