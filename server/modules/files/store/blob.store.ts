import type { Tx } from '#server/platform/database/transaction.ts';
import type { HeldBytes, Storage } from '#server/platform/storage/storage.ts';
import { tables } from './files.tables.ts';

/**
 * Keeps held bytes for good: moved and fsynced before the transaction that names them can commit. Equal bytes are kept
 * once. When the transaction fails, the sweep finds a file that no row names.
 */
export async function keepBlob(tx: Tx, held: HeldBytes): Promise<void> {
  await held.keep();
  const { numInsertedOrUpdatedRows } = await tables(tx)
    .insertInto('files.blob')
    .values({ sha256: held.sha256, size: held.size, location: held.location, wrapped_key: held.wrappedKey, key_id: held.keyId })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) await held.discard();
}

/** The plain bytes of a kept file; undefined when there is none. Whether the reader may have them, the caller has decided. */
export async function readBlob(tx: Tx, storage: Storage, sha256: string): Promise<{ bytes: AsyncIterable<Buffer>; size: number } | undefined> {
  const blob = await tables(tx).selectFrom('files.blob').selectAll().where('sha256', '=', sha256).executeTakeFirst();
  if (blob === undefined) return undefined;
  const bytes = storage.read({ location: blob.location, size: blob.size, wrappedKey: blob.wrapped_key });
  return { bytes, size: blob.size };
}

/** Which of the given files of the store no row names. */
export async function findOrphans(tx: Tx, locations: readonly string[]): Promise<string[]> {
  const named = await tables(tx).selectFrom('files.blob').select('location').where('location', 'in', [...locations, '']).execute();
  const known = new Set(named.map(({ location }) => location));
  return locations.filter((location) => !known.has(location));
}
