import type { Generated, Transaction } from 'kysely';
import type { BodyDocument } from '#contract/drafting/body.ts';
import { openTables, type Tx } from '#server/platform/database/transaction.ts';

interface TextRow {
  id: string;
  begun_with: BodyDocument | string;
  state: Generated<Buffer | null>;
  state_step: Generated<number>;
  step: Generated<number>;
  frozen_at: Generated<string | null>;
  declared_rules: Generated<string[]>;
  created_at: Generated<string>;
  updated_at: Generated<string>;
}

interface Change {
  text_id: string;
  step: number;
  bytes: Buffer;
}

interface Appendix {
  id: string;
  text_id: string;
  position: number;
  title: string;
  removed_at: Generated<string | null>;
}

export type VersionKind = 'named' | 'submitted' | 'returned' | 'signed';

interface Version {
  id: string;
  text_id: string;
  number: number;
  kind: VersionKind;
  name: string | null;
  content: unknown;
  by_name: string;
  at: Generated<string>;
  approved: Generated<boolean>;
}

interface Comment {
  id: string;
  text_id: string;
  parent_id: string | null;
  part: string;
  anchor_from: Buffer | null;
  anchor_to: Buffer | null;
  quote: string;
  words: string;
  by_person_id: string;
  by_name: string;
  at: Generated<string>;
  resolved_at: Generated<string | null>;
  resolved_by: Generated<string | null>;
}

interface DraftingTables {
  'drafting.text': TextRow;
  'drafting.change': Change;
  'drafting.appendix': Appendix;
  'drafting.version': Version;
  'drafting.comment': Comment;
}

export const tables = (tx: Tx): Transaction<DraftingTables> => openTables<DraftingTables>(tx);
