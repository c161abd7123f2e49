import type { Tx } from '#server/platform/database/transaction.ts';
import { announceText } from '../../drafting/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { readersOfOutgoing } from '../rules/readers.ts';
import type { LockedOutgoing } from '../store/outgoing-facts.ts';
import { saveWriters } from '../store/outgoing.store.ts';

/** Who writes in a draft, and so reads it; open lines of its text are looked at after the commit. Its fields, and so its version, stay. */
export async function saveCoWriters(deps: DocumentsDeps, tx: Tx, draft: LockedOutgoing, coWriterPostIds: readonly string[]): Promise<void> {
  await saveWriters(tx, draft.id, { coWriterPostIds, readers: readersOfOutgoing({ ...draft, coWriterPostIds }) });
  announceText(deps.bus, tx, draft.id, 'access');
  deps.bus.announce(tx, [`outgoing:${draft.id}`]);
}
