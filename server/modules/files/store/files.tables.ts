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

interface Upload {
  id: string;
  person_id: string;
  sha256: string;
  file_name: string;
  pages: number;
  text_state: 'read' | 'unreadable';
  text: string;
  readings: unknown;
  created_at: Generated<string>;
}

interface FilesTables {
  'files.blob': Blob;
  'files.upload': Upload;
}

export const tables = (tx: Tx): Transaction<FilesTables> => openTables<FilesTables>(tx);
