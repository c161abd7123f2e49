import type { Actor } from '#server/platform/access/actor.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { findUnitHead } from '../../identity/index.ts';
import { closeItems } from '../../queue/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { missingOfDraft } from '../rules/draft-completeness.ts';
import { holderOf, layOutgoing } from '../store/desks.ts';
import { insertStep, saveOutgoing } from '../store/outgoing.store.ts';
import { openOutgoing } from '../steps/open-outgoing.ts';

/** Trình: the text is frozen and goes to the unit head; a head's own draft goes straight to the signer. */
export function submitDraft(deps: DocumentsDeps, actor: Actor, order: { id: string; version: number }) {
  return deps.database.act(actor, async (tx) => {
    const { draft, capacity } = await openOutgoing(tx, actor, { ...order, act: 'submit' });
    const missing = missingOfDraft(draft);
    if (missing.length > 0) throw new Refusal('documents/incomplete-draft', { missing });
    const checker = await findUnitHead(tx, draft.unitId);
    if (checker === undefined) throw new Refusal('documents/unit-without-head', { unitName: draft.unitName });
    const ownCheck = checker.postId === draft.drafterPostId;
    const version = await saveOutgoing(tx, draft.id, { state: ownCheck ? 'to-sign' : 'checking', checker_post_id: checker.postId });
    await insertStep(tx, draft, { kind: 'submitted', by: actor.name, byTitle: capacity.title });
    await closeItems(tx, deps.bus, { subjectId: draft.id });
    const next = ownCheck && draft.signerPostId !== null ? draft.signerPostId : checker.postId;
    await layOutgoing(tx, deps.bus, draft, { addressee: holderOf(next), kind: ownCheck ? 'documents.sign' : 'documents.check' });
    await recordAudit(tx, { actor, capacity }, {
      action: 'documents.draft-submitted', subjectType: 'outgoing', subjectId: draft.id, agencyId: draft.agencyId, detail: { to: checker.personName },
    });
    deps.bus.announce(tx, [`outgoing:${draft.id}`]);
    return { id: draft.id, version };
  });
}
