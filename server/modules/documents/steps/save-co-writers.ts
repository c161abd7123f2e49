import type { Tx } from '#server/platform/database/transaction.ts';
import { announceText } from '../../drafting/index.ts';
import { closeItems } from '../../queue/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { readersOfOutgoing } from '../rules/readers.ts';
import type { LockedOutgoing } from '../store/outgoing-facts.ts';
import { holderOf, layOutgoing } from '../store/desks.ts';
import { saveWriters } from '../store/outgoing.store.ts';

/** Who writes in a draft, and so reads it; open lines of its text are looked at after the commit. Its fields, and so its version, stay. */
export async function saveCoWriters(deps: Pick<DocumentsDeps, 'bus'>, tx: Tx, draft: LockedOutgoing, coWriterPostIds: readonly string[]): Promise<void> {
  await saveWriters(tx, draft.id, { coWriterPostIds, readers: readersOfOutgoing({ ...draft, coWriterPostIds }) });
  announceText(deps.bus, tx, draft.id, 'access');
  deps.bus.announce(tx, [`outgoing:${draft.id}`]);
}

/** A colleague finds the draft among their work from the moment they are named, until it is sent or they are taken off. */
export const layToCoWriter = (deps: Pick<DocumentsDeps, 'bus'>, tx: Tx, draft: LockedOutgoing, { postId, note }: { postId: string; note: string }): Promise<void> =>
  layOutgoing(tx, deps.bus, draft, { addressee: holderOf(postId), kind: 'documents.co-write', note });

export async function takeFromCoWriter(deps: Pick<DocumentsDeps, 'bus'>, tx: Tx, draft: LockedOutgoing, postId: string): Promise<void> {
  await closeItems(tx, deps.bus, { subjectId: draft.id, kinds: ['documents.co-write'], addressees: [holderOf(postId)] });
}
