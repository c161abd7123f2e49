import type { Actor } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { decideSignature } from '../rules/signing-authority.ts';
import { stateOfItem } from '../rules/sitting.ts';
import { findToSign, insertSitting, listSittingItems, lockOpenSitting, saveSittingEnded } from '../store/sitting.store.ts';

/**
 * Ký nhiều văn bản: what waits for this person's signature now, up to fifty. A sitting that is still open goes on where it was
 * left, also after a broken line; one in which nothing is left to do is over.
 */
export function beginSitting(deps: DocumentsDeps, actor: Actor): Promise<{ id: string }> {
  return deps.database.act(actor, async (tx) => {
    const open = await openSitting(tx, actor);
    if (open !== undefined) return { id: open };
    const signing = actor.capacities.filter((capacity) => decideSignature(actor, capacity).allowed);
    const waiting = await findToSign(tx, signing.map(({ postId }) => postId));
    const [first] = waiting;
    if (first === undefined) throw new Refusal('documents/nothing-to-sign');
    const { agencyId } = first;
    const id = await insertSitting(tx, actor, agencyId, waiting.map(({ id: outgoingId }) => outgoingId));
    if (id === undefined) return { id: (await lockOpenSitting(tx, actor.personId)) ?? '' };
    const capacity = signing.find((candidate) => candidate.agencyId === agencyId) ?? null;
    await recordAudit(tx, { actor, capacity }, { action: 'documents.sitting-begun', subjectType: 'sitting', subjectId: id, agencyId, detail: { documents: String(waiting.length) } });
    return { id };
  });
}

/** The one that goes on; one with nothing left to do in it is ended. */
async function openSitting(tx: Tx, actor: Actor): Promise<string | undefined> {
  const open = await lockOpenSitting(tx, actor.personId);
  if (open === undefined) return undefined;
  const states = (await listSittingItems(tx, open)).map(stateOfItem);
  if (states.some((state) => state === 'waiting' || state === 'opened')) return open;
  await saveSittingEnded(tx, open);
  return undefined;
}
