import type { Generated, Transaction } from 'kysely';
import { openTables, type Tx } from '#server/platform/database/transaction.ts';

interface Scan {
  sha256: string;
  layer: string;
  declared: boolean;
  blocked: Generated<boolean>;
  begun_at: Generated<string>;
  touched_at: Generated<string>;
  done_at: string | null;
}

export type PageState = 'waiting' | 'read' | 'unreadable' | 'asked';

interface Page {
  sha256: string;
  number: number;
  state: PageState;
  text: Generated<string>;
  tries: Generated<number>;
}

interface RecognitionTables {
  'recognition.scan': Scan;
  'recognition.page': Page;
}

export const tables = (tx: Tx): Transaction<RecognitionTables> => openTables<RecognitionTables>(tx);
