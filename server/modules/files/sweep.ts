import type { Database } from '#server/platform/database/database.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import type { Storage } from '#server/platform/storage/storage.ts';
import { deleteBlobs, findOldBlobs, findOrphans, lockOldBlobs } from './store/blob.store.ts';
import { deleteExpiredUploads } from './store/upload.store.ts';

const BATCH = 500;
/** Younger files may belong to an act that is still running. */
const GRACE_MS = 48 * 3_600_000;

/** A module above says which of these files, by their SHA-256, something of its own still names. */
export type FilesInUse = (tx: Tx, hashes: readonly string[]) => Promise<readonly string[]>;

export interface SweepDeps {
  readonly database: Database;
  readonly storage: Storage;
  /** One answer of each module that names files; a file that none of them names is removed. */
  readonly inUse: readonly FilesInUse[];
}

export interface Swept {
  /** Kept files that neither an upload nor any module names any more. */
  readonly forgotten: number;
  /** Files that no row names, left by a crash or a failed act. */
  readonly orphans: number;
}

/** Drops uploads that nobody took, then files that nobody needs. */
export async function sweepFiles(deps: SweepDeps, now: Date): Promise<Swept> {
  const before = new Date(now.getTime() - GRACE_MS);
  await deps.database.transact((tx) => deleteExpiredUploads(tx));
  return { forgotten: await forgetUnused(deps, before), orphans: await removeOrphans(deps, before) };
}

async function forgetUnused(deps: SweepDeps, storedBefore: Date): Promise<number> {
  let forgotten = 0;
  let after = '';
  for (;;) {
    const page = await deps.database.read(async (tx) => {
      const hashes = await findOldBlobs(tx, { storedBefore, after, limit: BATCH });
      return { last: hashes.at(-1), unused: await withoutUse(deps, tx, hashes) };
    });
    if (page.last === undefined) return forgotten;
    if (page.unused.length > 0) forgotten += await forget(deps, storedBefore, page.unused);
    after = page.last;
  }
}

/**
 * Locks first and asks again afterwards: a new use of the same bytes either marked the row before, which leaves it out, or
 * waits for this transaction and stores the bytes anew. The file goes after the commit; a crash between leaves an orphan.
 */
async function forget(deps: SweepDeps, storedBefore: Date, hashes: readonly string[]): Promise<number> {
  const locations = await deps.database.transact(async (tx) => {
    const locked = await lockOldBlobs(tx, storedBefore, hashes);
    return deleteBlobs(tx, await withoutUse(deps, tx, locked));
  });
  for (const location of locations) await deps.storage.remove(location);
  return locations.length;
}

async function withoutUse({ inUse }: SweepDeps, tx: Tx, hashes: readonly string[]): Promise<string[]> {
  const used = new Set<string>();
  if (hashes.length > 0) for (const ask of inUse) for (const hash of await ask(tx, hashes)) used.add(hash);
  return hashes.filter((hash) => !used.has(hash));
}

async function removeOrphans({ database, storage }: SweepDeps, olderThan: Date): Promise<number> {
  let removed = 0;
  let batch: string[] = [];
  const removeBatch = async (): Promise<void> => {
    const orphans = await database.read((tx) => findOrphans(tx, batch));
    for (const location of orphans) await storage.remove(location);
    removed += orphans.length;
    batch = [];
  };
  for await (const location of storage.listOlderThan(olderThan)) {
    batch.push(location);
    if (batch.length === BATCH) await removeBatch();
  }
  if (batch.length > 0) await removeBatch();
  return removed;
}
