import { sql } from 'kysely';
import { afterCommit, type Tx } from '#server/platform/database/transaction.ts';
import type { HeldBytes, Storage } from '#server/platform/storage/storage.ts';
import { tables } from './files.tables.ts';

/**
 * Keeps held bytes for good: moved and fsynced before the transaction that names them can commit. Equal bytes are kept
 * once; the row is marked as asked for just now, which also makes a sweep that is about to remove it wait and leave it.
 * When the transaction fails, the sweep finds a file that no row names.
 */
export async function keepBlob(tx: Tx, held: HeldBytes): Promise<void> {
  const { location } = await tables(tx)
    .insertInto('files.blob')
    .values({ sha256: held.sha256, size: held.size, location: held.location, wrapped_key: held.wrappedKey, key_id: held.keyId })
    .onConflict((conflict) => conflict.column('sha256').doUpdateSet({ stored_at: sql`now()` }))
    .returning('location')
    .executeTakeFirstOrThrow();
  if (location === held.location) await held.keep();
  else afterCommit(tx, () => void held.discard().catch(() => undefined));
}

/** Keeps a file that was made here and is in memory, by its hash. */
export async function keepBytes(tx: Tx, storage: Storage, bytes: Uint8Array): Promise<HeldBytes> {
  const held = await storage.hold(oneChunk(bytes));
  await keepBlob(tx, held);
  return held;
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** The plain bytes of a kept file; undefined when there is none. Whether the reader may have them, the caller has decided. */
export async function readBlob(tx: Tx, storage: Storage, sha256: string): Promise<{ bytes: AsyncIterable<Buffer>; size: number } | undefined> {
  const blob = await tables(tx).selectFrom('files.blob').selectAll().where('sha256', '=', sha256).executeTakeFirst();
  if (blob === undefined) return undefined;
  const bytes = storage.read({ location: blob.location, size: blob.size, wrappedKey: blob.wrapped_key });
  return { bytes, size: blob.size };
}

/** A kept file whole in memory, for those who sign or draw it; undefined when there is none. */
export async function readWhole(tx: Tx, storage: Storage, sha256: string): Promise<Buffer | undefined> {
  const stored = await readBlob(tx, storage, sha256);
  return stored && Buffer.concat(await Array.fromAsync(stored.bytes));
}

/** Which of the given files of the store no row names. */
export async function findOrphans(tx: Tx, locations: readonly string[]): Promise<string[]> {
  const named = await tables(tx).selectFrom('files.blob').select('location').where('location', 'in', [...locations, '']).execute();
  const known = new Set(named.map(({ location }) => location));
  return locations.filter((location) => !known.has(location));
}

/** Old files by hash that no upload holds any more, page by page. Other modules may still name them. */
export async function findOldBlobs(tx: Tx, page: { storedBefore: Date; after: string; limit: number }): Promise<string[]> {
  const rows = await oldBlobs(tx, page.storedBefore).where('b.sha256', '>', page.after).orderBy('b.sha256').limit(page.limit).execute();
  return rows.map(({ sha256 }) => sha256);
}

/** The same among the given ones, locked: nobody can begin to use one of these until the transaction has ended. */
export async function lockOldBlobs(tx: Tx, storedBefore: Date, hashes: readonly string[]): Promise<string[]> {
  const rows = await oldBlobs(tx, storedBefore).where('b.sha256', 'in', hashes).forUpdate('b').skipLocked().execute();
  return rows.map(({ sha256 }) => sha256);
}

const oldBlobs = (tx: Tx, storedBefore: Date) =>
  tables(tx)
    .selectFrom('files.blob as b')
    .select('b.sha256')
    .where('b.stored_at', '<', storedBefore.toISOString())
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('files.upload as u').select('u.id').whereRef('u.sha256', '=', 'b.sha256'))));

/** Takes the files out of the books, with the keys without which they cannot be read; answers where they lie. */
export async function deleteBlobs(tx: Tx, hashes: readonly string[]): Promise<string[]> {
  if (hashes.length === 0) return [];
  const rows = await tables(tx).deleteFrom('files.blob').where('sha256', 'in', hashes).returning('location').execute();
  return rows.map(({ location }) => location);
}

/**
 * Throws the key of a file away with its row: what lies on the disk cannot be read by anybody from the commit on, and is removed
 * right after it. A crash between leaves a file that no row names, which the sweep finds.
 */
export async function destroyBlob(tx: Tx, storage: Storage, sha256: string): Promise<void> {
  for (const location of await deleteBlobs(tx, [sha256])) afterCommit(tx, () => void storage.remove(location).catch(() => undefined));
}
