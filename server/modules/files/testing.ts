import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectDatabase, type Database } from '#server/platform/database/database.ts';
import { statement } from '#server/platform/database/transaction.ts';
import { openKeyRing } from '#server/platform/storage/key-ring.ts';
import { type HeldBytes, openLocalStorage, type Storage } from '#server/platform/storage/storage.ts';
import { createTestDatabase } from '#server/testing/test-database.ts';
import { keepBlob, readBlob, saveUpload } from './index.ts';
import { type FilesInUse, type Swept, sweepFiles } from './sweep.ts';

/** A store of files with its books, empty, and nothing above it. */
export interface FileStore {
  readonly database: Database;
  readonly storage: Storage;
  sql<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  hold(bytes: Buffer): Promise<HeldBytes>;
  /** Kept, and named by an upload as reading does it. */
  upload(bytes: Buffer): Promise<{ id: string; sha256: string }>;
  /** The sweep as it will go in some days. */
  sweep(days: number, inUse: FilesInUse): Promise<Swept>;
  filesLeft(): Promise<string[]>;
  blobsLeft(): Promise<string[]>;
  readBack(sha256: string): Promise<Buffer>;
  /** Begins again with nothing. */
  empty(): Promise<void>;
  close(): Promise<void>;
}

const DAY_MS = 86_400_000;

export async function openFileStore(): Promise<FileStore> {
  const [scratch, folder] = await Promise.all([createTestDatabase(), mkdtemp(join(tmpdir(), 'files-'))]);
  const database = connectDatabase(scratch.urls.application, { connections: 4 });
  const storage = await openLocalStorage(folder, openKeyRing(folder));
  const sql = <Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> => database.transact((tx) => statement<Row>(tx, text, values));
  const hold = (bytes: Buffer): Promise<HeldBytes> => storage.hold(one(bytes));
  return {
    database, storage, sql, hold,
    upload: async (bytes) => {
      const held = await hold(bytes);
      const facts = { personId: randomUUID(), sha256: held.sha256, fileName: 'a.pdf', pages: 1, textState: 'read', text: '', readings: {} } as const;
      return database.transact(async (tx) => {
        await keepBlob(tx, held);
        return { id: await saveUpload(tx, facts), sha256: held.sha256 };
      });
    },
    sweep: (days, inUse) => sweepFiles({ database, storage, inUse: [inUse] }, new Date(Date.now() + days * DAY_MS)),
    filesLeft: async () => (await readdir(join(folder, 'files'), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map(({ name }) => name),
    blobsLeft: async () => (await sql<{ sha256: string }>('select sha256 from files.blob order by 1')).map(({ sha256 }) => sha256),
    readBack: async (sha256) => {
      const stored = await database.read((tx) => readBlob(tx, storage, sha256));
      return Buffer.concat(await Array.fromAsync(stored?.bytes ?? []));
    },
    empty: async () => {
      await sql('delete from files.upload');
      await sql('delete from files.blob');
      for await (const location of storage.listOlderThan(new Date(Date.now() + DAY_MS))) await storage.remove(location);
    },
    close: async () => {
      await database.close();
      await scratch.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function* one(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
