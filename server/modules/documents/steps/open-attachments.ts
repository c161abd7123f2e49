import type { Actor, Capacity } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import type { Attachment } from '../rules/attachment.ts';
import { decideAttaching } from '../rules/outgoing-acts.ts';
import { readingScope } from '../rules/reading-scope.ts';
import type { LockedOutgoing } from '../store/outgoing-facts.ts';
import { lockOutgoing, saveAttachments } from '../store/outgoing.store.ts';
import { movedOnRefusal } from './moved-on.ts';

export interface OpenAttachments {
  readonly draft: LockedOutgoing;
  readonly capacity: Capacity;
}

/** Locks a draft for whoever attaches to it. Its version stays: text and fields are as everybody's screen shows them. */
export async function openAttachments(tx: Tx, actor: Actor, id: string): Promise<OpenAttachments> {
  const draft = await lockOutgoing(tx, id, readingScope(actor));
  const decision = decideAttaching(draft, actor);
  if (!decision.allowed) throw await movedOnRefusal(tx, decision.code, { id: draft.id, version: draft.version, seen: null });
  return { draft, capacity: decision.value };
}

/** The attachment that is meant; another's, or one taken off meanwhile, is not there. */
export function attachmentNamed({ attachments }: Pick<LockedOutgoing, 'attachments'>, id: string): Attachment {
  const found = attachments.find((each) => each.id === id);
  if (found === undefined) throw new Refusal('not-found');
  return found;
}

/** Stores what became of the list and tells the screens. */
export async function keepAttachments({ bus }: Pick<DocumentsDeps, 'bus'>, tx: Tx, { draft }: OpenAttachments, attachments: readonly Attachment[]): Promise<void> {
  await saveAttachments(tx, draft.id, attachments);
  bus.announce(tx, [`outgoing:${draft.id}`]);
}
