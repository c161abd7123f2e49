import type { Tx } from '#server/platform/database/transaction.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { type AuditAuthor, recordAudit } from '../../audit/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { decideSuccession } from '../rules/succession.ts';
import type { LockedOutgoing } from '../store/outgoing-facts.ts';
import { lockOutgoingById, saveOutgoing } from '../store/outgoing.store.ts';
import { findSuccession, receiversOf } from '../store/succession.store.ts';

export interface Successor {
  readonly draft: LockedOutgoing;
  readonly printed: string;
  readonly through: AuditAuthor;
}

/**
 * What a document corrects, amends or replaces is marked in the transaction that issues it, and whoever has the original is told. Two that
 * would replace the same one meet at its lock: the second is refused.
 */
export async function followOriginal(deps: DocumentsDeps, tx: Tx, { draft, printed, through }: Successor): Promise<void> {
  const succession = await findSuccession(tx, draft.id);
  if (succession === undefined) return;
  const original = await lockOutgoingById(tx, succession.originalId);
  if (original === undefined) throw new Error('The original of a succession is missing.');
  const mark = orRefuse(decideSuccession(original, { kind: succession.kind, type: draft.type }));
  await saveOutgoing(tx, original.id, { marks: [...new Set([...original.marks, mark])] });
  await recordAudit(tx, through, { action: `documents.${mark}`, subjectType: 'outgoing', subjectId: original.id, agencyId: original.agencyId, detail: { reply: printed } });
  for (const agencyId of await receiversOf(tx, original.id)) {
    await deps.events.publish(tx, 'documents.succeeded', { originalId: original.id, outgoingId: draft.id, agencyId, mark, number: printed });
  }
  deps.bus.announce(tx, [`outgoing:${original.id}`]);
}
