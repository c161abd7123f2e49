import type { Actor, Capacity } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { findCopySource, readingScope } from '../../documents/index.ts';
import { type CopyAct, decideCopyAct } from '../rules/copy-order.ts';
import { lockCopy, type StoredCopy } from '../store/copy.store.ts';

/** Locks a copy of a document that the actor may read, asks the rule, and compares what the screen showed. */
export async function openCopy(tx: Tx, actor: Actor, order: { id: string; version: number; act: CopyAct }): Promise<{ copy: StoredCopy; capacity: Capacity; number: string; subject: string }> {
  const copy = await lockCopy(tx, order.id);
  const source = copy && (await findCopySource(tx, readingScope(actor), { subjectType: copy.subject_type, subjectId: copy.subject_id }));
  if (copy === undefined || source?.agencyId !== copy.agency_id) throw new Refusal('not-found');
  const capacity = orRefuse(decideCopyAct({ agencyId: copy.agency_id, state: copy.state, orderedByPostId: copy.ordered_by_post_id }, actor, order.act));
  if (order.act === 'issue' && source.isRecalled) throw new Refusal('copies/source-recalled');
  if (copy.version !== order.version) throw new Refusal('stale-version');
  return { copy, capacity, number: source.number, subject: source.subject };
}
