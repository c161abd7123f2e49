import type { Actor } from '#server/platform/access/actor.ts';
import { endRound, returnSeat } from '../../approval/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { thawText } from '../../drafting/index.ts';
import { closeItems } from '../../queue/index.ts';
import { voidSignatures } from '../../signing/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { actingTitle } from '../rules/outgoing-acts.ts';
import { holderOf, layOutgoing } from '../store/desks.ts';
import { insertStep, saveOutgoing } from '../store/outgoing.store.ts';
import { openTurn } from '../steps/open-turn.ts';
import { layToCoWriter } from '../steps/save-co-writers.ts';
import { findSigner, signerColumns } from '../steps/planned-signer.ts';

export interface ReturnDraftOrder {
  readonly id: string;
  readonly version: number;
  readonly reason: string;
  readonly declaredNoSecret: boolean;
}

/**
 * Trả lại dự thảo: the checker, the signer or the clerk gives it back to its author, always with a reason. A signature is void
 * by it, since what changes after approval goes to the signer again; a signer who is no more in office is taken out.
 */
export async function returnDraft(deps: DocumentsDeps, actor: Actor, order: ReturnDraftOrder) {
  await deps.gate.pass(actor, { channel: 'documents.return-draft', declared: order.declaredNoSecret, texts: [{ where: 'body', text: order.reason }] });
  return deps.database.act(actor, async (tx) => {
    const { draft, capacity, round, answering } = await openTurn(tx, actor, { id: order.id, version: order.version, act: 'return' });
    const given = { actor, byTitle: actingTitle(capacity), note: order.reason, now: deps.clock() };
    if (round !== undefined && answering !== undefined) await returnSeat(tx, round, { ...given, answering });
    else await endRound(tx, draft.id, { ...given, kind: 'returned', capacity });
    const version = await saveOutgoing(tx, draft.id, { state: 'returned', signed_at: null, signature: null, signed_sha256: null, ...signerColumns(await findSigner(tx, draft)) });
    await thawText(tx, deps.bus, { textId: draft.id, by: actor.name });
    await voidSignatures(tx, draft.id);
    await insertStep(tx, draft, { kind: 'returned', by: actor.name, byTitle: actingTitle(capacity), note: order.reason });
    await closeItems(tx, deps.bus, { subjectId: draft.id });
    await layOutgoing(tx, deps.bus, draft, { addressee: holderOf(draft.drafterPostId), kind: 'documents.redraft', note: order.reason });
    for (const postId of draft.coWriterPostIds) await layToCoWriter(deps, tx, draft, { postId, note: order.reason });
    await recordAudit(tx, { actor, capacity }, {
      action: 'documents.draft-returned', subjectType: 'outgoing', subjectId: draft.id, agencyId: draft.agencyId, detail: { reason: order.reason },
    });
    deps.bus.announce(tx, [`outgoing:${draft.id}`]);
    return { id: draft.id, version };
  });
}
