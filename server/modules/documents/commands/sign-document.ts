import type { Actor } from '#server/platform/access/actor.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { shortDeadline } from '../../calendar/index.ts';
import { isPresenceConfirmed } from '../../identity/index.ts';
import { closeItems } from '../../queue/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { actingTitle } from '../rules/outgoing-acts.ts';
import { decideSignature } from '../rules/signing-authority.ts';
import { clerksOf, layOutgoing } from '../store/desks.ts';
import { insertStep, saveOutgoing } from '../store/outgoing.store.ts';
import { openOutgoing } from '../steps/open-outgoing.ts';

/**
 * Ký: approval by the competent person, who has just proved again to be present. Who signed and with what right is kept as it
 * is now: a post that ends before the issue changes nothing. Release is due the same day (Decree 30/2020 art. 18).
 */
export function signDocument(deps: DocumentsDeps, actor: Actor, order: { id: string; version: number }) {
  return deps.database.act(actor, async (tx) => {
    const { draft, capacity } = await openOutgoing(tx, actor, { ...order, act: 'sign' });
    if (!(await isPresenceConfirmed(tx, actor.sessionId))) throw new Refusal('identity/presence-not-confirmed');
    const signature = orRefuse(decideSignature(actor, capacity));
    const now = deps.clock();
    const version = await saveOutgoing(tx, draft.id, {
      state: 'signed', signed_at: now.toISOString(), signature, signer_name: signature.name, signer_title: signature.position,
    });
    await insertStep(tx, draft, { kind: 'signed', by: actor.name, byTitle: actingTitle(capacity) });
    await closeItems(tx, deps.bus, { subjectId: draft.id });
    await layOutgoing(tx, deps.bus, draft, {
      addressee: clerksOf(draft.agencyId), kind: 'documents.issue', dueOn: shortDeadline(now, draft.urgency).dueOn,
    });
    await recordAudit(tx, { actor, capacity }, {
      action: 'documents.signed', subjectType: 'outgoing', subjectId: draft.id, agencyId: draft.agencyId, detail: { draftVersion: String(draft.version) },
    });
    deps.bus.announce(tx, [`outgoing:${draft.id}`]);
    return { id: draft.id, version };
  });
}
