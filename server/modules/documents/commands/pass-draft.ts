import type { Actor } from '#server/platform/access/actor.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { closeItems } from '../../queue/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { holderOf, layOutgoing } from '../store/desks.ts';
import { insertStep, saveOutgoing } from '../store/outgoing.store.ts';
import { openOutgoing } from '../steps/open-outgoing.ts';

/** Thông qua: the unit head has checked the content and passes it to the signer (Decree 30/2020 art. 12 §1). */
export function passDraft(deps: DocumentsDeps, actor: Actor, order: { id: string; version: number }) {
  return deps.database.act(actor, async (tx) => {
    const { draft, capacity } = await openOutgoing(tx, actor, { ...order, act: 'pass' });
    if (draft.signerPostId === null) throw new Refusal('documents/incomplete-draft', { missing: ['Người ký'] });
    const version = await saveOutgoing(tx, draft.id, { state: 'to-sign' });
    await insertStep(tx, draft, { kind: 'passed', by: actor.name, byTitle: capacity.title });
    await closeItems(tx, deps.bus, { subjectId: draft.id });
    await layOutgoing(tx, deps.bus, draft, { addressee: holderOf(draft.signerPostId), kind: 'documents.sign' });
    await recordAudit(tx, { actor, capacity }, {
      action: 'documents.draft-passed', subjectType: 'outgoing', subjectId: draft.id, agencyId: draft.agencyId,
    });
    deps.bus.announce(tx, [`outgoing:${draft.id}`]);
    return { id: draft.id, version };
  });
}
