import type { Actor } from '#server/platform/access/actor.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { decideSittingSignature } from '../rules/sitting.ts';
import { type SeeingOrder, sittingCapacity } from '../steps/open-sitting.ts';
import { listSittingItems, lockSitting, saveSigned } from '../store/sitting.store.ts';
import { signWithin } from './sign-document.ts';

/**
 * Ký một văn bản trong phiên: exactly as if signed on its own, the proof of presence included, but only what was opened, and only
 * once nothing in the sitting is left unseen. One that fails leaves the others as they are.
 */
export function signInSitting(deps: DocumentsDeps, actor: Actor, { id, outgoingId, version }: SeeingOrder) {
  return deps.database.act(actor, async (tx) => {
    const { isEnded, agencyId } = await lockSitting(tx, id, actor.personId);
    if (isEnded) throw new Refusal('documents/act-not-possible');
    orRefuse(decideSittingSignature(await listSittingItems(tx, id), outgoingId));
    const signed = await signWithin(deps, tx, actor, { id: outgoingId, version });
    await saveSigned(tx, { sittingId: id, outgoingId }, deps.clock().toISOString());
    await recordAudit(tx, { actor, capacity: sittingCapacity(actor, agencyId) }, {
      action: 'documents.signed-in-sitting', subjectType: 'sitting', subjectId: id, agencyId, detail: { document: outgoingId },
    });
    return signed;
  });
}
