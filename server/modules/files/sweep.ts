import type { Database } from '#server/platform/database/database.ts';
import type { Storage } from '#server/platform/storage/storage.ts';
import { findOrphans } from './store/blob.store.ts';
import { deleteExpiredUploads } from './store/upload.store.ts';

const BATCH = 500;
/** Younger files may belong to an act that is still running. */
const GRACE_MS = 48 * 3_600_000;

/** Drops uploads that nobody took and files that no row names (left by a crash or a failed act). Answers how many files. */
export async function sweepFiles(database: Database, storage: Storage, now: Date): Promise<number> {
  await database.transact((tx) => deleteExpiredUploads(tx));
  let removed = 0;
  let batch: string[] = [];
  const removeBatch = async (): Promise<void> => {
    const orphans = await database.read((tx) => findOrphans(tx, batch));
    for (const location of orphans) await storage.remove(location);
    removed += orphans.length;
    batch = [];
  };
  for await (const location of storage.listOlderThan(new Date(now.getTime() - GRACE_MS))) {
    batch.push(location);
    if (batch.length === BATCH) await removeBatch();
  }
  if (batch.length > 0) await removeBatch();
  return removed;
}
