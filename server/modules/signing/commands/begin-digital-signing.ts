import type { Actor } from '#server/platform/access/actor.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import type { KeysDeps } from '../signing.deps.ts';
import { ownerInCare } from '../steps/owner-in-care.ts';
import { findKey, saveSigningAgency } from '../store/key.store.ts';

/** From now on an agency's documents are signed digitally; its own key must be there, or nothing could be issued any more. */
export function beginDigitalSigning(deps: KeysDeps, actor: Actor, id: string): Promise<void> {
  return deps.database.act(actor, async (tx) => {
    const { author, agencyId } = await ownerInCare(tx, actor, { ownerKind: 'agency', id });
    if ((await findKey(tx, 'agency', id)) === undefined) throw new Refusal('signing/no-certificate');
    await saveSigningAgency(tx, id);
    await recordAudit(tx, author, { action: 'signing.digital-signing-begun', subjectType: 'agency', subjectId: id, agencyId });
  });
}
