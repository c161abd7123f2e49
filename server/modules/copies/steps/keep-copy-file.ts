import type { Tx } from '#server/platform/database/transaction.ts';
import type { HeldBytes } from '#server/platform/storage/storage.ts';
import { keepBlob } from '../../files/index.ts';
import type { CopiesDeps } from '../copies.deps.ts';

/** Keeps the file of a copy, by its hash. */
export async function keepCopyFile(deps: Pick<CopiesDeps, 'storage'>, tx: Tx, bytes: Uint8Array): Promise<HeldBytes> {
  const held = await deps.storage.hold(oneChunk(bytes));
  await keepBlob(tx, held);
  return held;
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
