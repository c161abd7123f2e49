import { encodeStateAsUpdate } from 'yjs';
import type { Tx } from '#server/platform/database/transaction.ts';
import { assemble } from '../live/shared-text.ts';
import { findText } from '../queries/find-text.ts';
import { saveState } from '../store/text.store.ts';

/** Changes rest on the very items of the beginning: from the first change on it is stored, no longer built. The caller holds the lock. */
export async function keepBeginning(tx: Tx, textId: string): Promise<void> {
  const stored = await findText(tx, textId);
  if (stored?.state === null) await saveState(tx, textId, { state: encodeStateAsUpdate(assemble(stored)), step: stored.step });
}
