import type { Generated, Transaction } from 'kysely';
import { openTables, type Tx } from '#server/platform/database/transaction.ts';

interface Item {
  id: string;
  addressee: string;
  agency_id: string;
  kind: string;
  subject_type: 'incoming' | 'outgoing' | 'work-file' | 'hand-over';
  subject_id: string;
  part_id: string | null;
  title: string;
  context: string;
  note: string | null;
  urgency: number;
  due_on: string | null;
  opened_at: Generated<string>;
  done_at: string | null;
  urged_at: Generated<string | null>;
  urged_by: Generated<string | null>;
  urge_note: Generated<string | null>;
  urge_count: Generated<number>;
}

interface QueueTables {
  'queue.item': Item;
}

export const tables = (tx: Tx): Transaction<QueueTables> => openTables<QueueTables>(tx);
