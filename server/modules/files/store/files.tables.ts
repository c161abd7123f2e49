import type { Generated, Transaction } from 'kysely';
import { openTables, type Tx } from '#server/platform/database/transaction.ts';

interface Blob {
  sha256: string;
  size: number;
  location: string;
  wrapped_key: Buffer;
  key_id: string;
  stored_at: Generated<string>;
}

export type TextState = 'read' | 'recognised' | 'recognising' | 'unreadable' | 'withheld';

interface Upload {
  id: string;
  person_id: string;
  sha256: string | null;
  file_name: string;
  pages: number;
  text_state: TextState;
  text: string;
  readings: unknown;
  created_at: Generated<string>;
}

interface FilesTables {
  'files.blob': Blob;
  'files.upload': Upload;
}

export const tables = (tx: Tx): Transaction<FilesTables> => openTables<FilesTables>(tx);
