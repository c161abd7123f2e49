import type { Tx } from '#server/platform/database/transaction.ts';
import type { HeldBytes } from '#server/platform/storage/storage.ts';
import { keepBlob } from '../../files/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';

/** Keeps a file that was made here, by its hash. */
export async function keepFile(deps: Pick<DocumentsDeps, 'storage'>, tx: Tx, bytes: Uint8Array): Promise<HeldBytes> {
  const held = await deps.storage.hold(oneChunk(bytes));
  await keepBlob(tx, held);
  return held;
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
