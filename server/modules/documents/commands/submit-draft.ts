import type { Actor } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { findUnitHead, type HeldPost } from '../../identity/index.ts';
import { closeItems } from '../../queue/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { gatherLetter } from '../queries/letter-parts.ts';
import { missingOfDraft } from '../rules/draft-completeness.ts';
import { letterOfDraft } from '../rules/letter-of-draft.ts';
import { actingTitle } from '../rules/outgoing-acts.ts';
import { holderOf, layOutgoing } from '../store/desks.ts';
import type { LockedOutgoing } from '../store/outgoing-facts.ts';
import { insertStep, saveOutgoing } from '../store/outgoing.store.ts';
import { openOutgoing } from '../steps/open-outgoing.ts';
import { requireSigner } from '../steps/planned-signer.ts';
import { typesetOrRefuse } from '../steps/typeset-or-refuse.ts';

/** Trình: the text is frozen and goes to the unit head; a unit head's or a leader's own draft goes straight to the signer. */
export function submitDraft(deps: DocumentsDeps, actor: Actor, order: { id: string; version: number }) {
  return deps.database.act(actor, async (tx) => {
    const { draft, capacity } = await openOutgoing(tx, actor, { ...order, act: 'submit' });
    const missing = missingOfDraft(draft);
    if (missing.length > 0) throw new Refusal('documents/incomplete-draft', { missing });
    await refuseUnprintable(deps, tx, draft);
    const signer = await requireSigner(tx, draft);
    const checker = await findChecker(tx, draft);
    const version = await saveOutgoing(tx, draft.id, { state: checker === undefined ? 'to-sign' : 'checking', checker_post_id: checker?.postId ?? null });
    await insertStep(tx, draft, { kind: 'submitted', by: actor.name, byTitle: actingTitle(capacity) });
    await closeItems(tx, deps.bus, { subjectId: draft.id });
    await layOutgoing(tx, deps.bus, draft, { addressee: holderOf((checker ?? signer).postId), kind: checker === undefined ? 'documents.sign' : 'documents.check' });
    await recordAudit(tx, { actor, capacity }, {
      action: 'documents.draft-submitted', subjectType: 'outgoing', subjectId: draft.id, agencyId: draft.agencyId, detail: { to: (checker ?? signer).personName },
    });
    deps.bus.announce(tx, [`outgoing:${draft.id}`]);
    return { id: draft.id, version };
  });
}

/** What cannot be printed is told to the author now, not to the clerk at issue. */
async function refuseUnprintable(deps: DocumentsDeps, tx: Tx, draft: LockedOutgoing): Promise<void> {
  const { parts } = await gatherLetter(tx, draft, { number: null, date: null });
  await typesetOrRefuse(deps, letterOfDraft(parts));
}

/** Who stands between the author and the signer: the unit's head, unless the author is that head, or a leader of the agency. */
async function findChecker(tx: Tx, draft: LockedOutgoing): Promise<HeldPost | undefined> {
  if (draft.unitId === draft.agencyId) return undefined;
  const unitHead = await findUnitHead(tx, draft.unitId);
  if (unitHead === undefined) throw new Refusal('documents/unit-without-head', { unitName: draft.unitName });
  return unitHead.postId === draft.drafterPostId ? undefined : unitHead;
}
