import type { Actor } from '#server/platform/access/actor.ts';
import { endRound } from '../../approval/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { closeText } from '../../drafting/index.ts';
import { closeItems } from '../../queue/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { actingTitle } from '../rules/outgoing-acts.ts';
import { saveOutgoing } from '../store/outgoing.store.ts';
import { openOutgoing } from '../steps/open-outgoing.ts';
import type { ReturnDraftOrder } from './return-draft.ts';

/** Gives up a draft that is not signed; it stays readable with the reason. */
export async function cancelDraft(deps: DocumentsDeps, actor: Actor, order: ReturnDraftOrder) {
  await deps.gate.pass(actor, { channel: 'documents.cancel-draft', declared: order.declaredNoSecret, texts: [{ where: 'body', text: order.reason }] });
  return deps.database.act(actor, async (tx) => {
    const { draft, capacity } = await openOutgoing(tx, actor, { id: order.id, version: order.version, act: 'cancel' });
    await endRound(tx, draft.id, { kind: 'closed', actor, capacity, byTitle: actingTitle(capacity), note: order.reason, now: deps.clock() });
    const version = await saveOutgoing(tx, draft.id, { state: 'cancelled' });
    await closeText(tx, deps.bus, draft.id);
    await closeItems(tx, deps.bus, { subjectId: draft.id });
    await recordAudit(tx, { actor, capacity }, {
      action: 'documents.draft-cancelled', subjectType: 'outgoing', subjectId: draft.id, agencyId: draft.agencyId, detail: { reason: order.reason },
    });
    deps.bus.announce(tx, [`outgoing:${draft.id}`]);
    return { id: draft.id, version };
  });
}
