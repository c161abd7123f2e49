import type { Generated, Transaction } from 'kysely';
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
  type: string;
  urgency: number;
  state: string;
}

interface Body {
  subject_id: string;
  body: string;
}

interface Word {
  word: string;
}

interface Reader {
  key: string;
  agency_id: string;
}

interface Saved {
  id: string;
  person_id: string;
  name: string;
  query: unknown;
  created_at: Generated<string>;
}

interface SearchTables {
  'search.entry': Entry;
  'search.body': Body;
  'search.word': Word;
  'search.reader': Reader;
  'search.saved': Saved;
}

export const tables = (tx: Tx): Transaction<SearchTables> => openTables<SearchTables>(tx);
