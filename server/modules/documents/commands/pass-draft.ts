import type { Actor } from '#server/platform/access/actor.ts';
import { recordAudit } from '../../audit/index.ts';
import { closeItems } from '../../queue/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { actingTitle } from '../rules/outgoing-acts.ts';
import { holderOf, layOutgoing } from '../store/desks.ts';
import { insertStep, saveOutgoing } from '../store/outgoing.store.ts';
import { openOutgoing } from '../steps/open-outgoing.ts';
import { requireSigner, signerColumns } from '../steps/planned-signer.ts';

/** Thông qua: the unit head has checked the content and passes it to the signer (Decree 30/2020 art. 12 §1). */
export function passDraft(deps: DocumentsDeps, actor: Actor, order: { id: string; version: number }) {
  return deps.database.act(actor, async (tx) => {
    const { draft, capacity } = await openOutgoing(tx, actor, { ...order, act: 'pass' });
    const signer = await requireSigner(tx, draft);
    const version = await saveOutgoing(tx, draft.id, { state: 'to-sign', ...signerColumns(signer) });
    await insertStep(tx, draft, { kind: 'passed', by: actor.name, byTitle: actingTitle(capacity) });
    await closeItems(tx, deps.bus, { subjectId: draft.id });
    await layOutgoing(tx, deps.bus, draft, { addressee: holderOf(signer.postId), kind: 'documents.sign' });
    await recordAudit(tx, { actor, capacity }, {
      action: 'documents.draft-passed', subjectType: 'outgoing', subjectId: draft.id, agencyId: draft.agencyId,
    });
    deps.bus.announce(tx, [`outgoing:${draft.id}`]);
    return { id: draft.id, version };
  });
}
