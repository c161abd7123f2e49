import type { Actor } from '#server/platform/access/actor.ts';
import { recordAudit } from '../../audit/index.ts';
import { giveSeat } from '../../approval/index.ts';
import { closeItems } from '../../queue/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { actingTitle } from '../rules/outgoing-acts.ts';
import { holderOf, layOutgoing } from '../store/desks.ts';
import { insertStep, saveOutgoing } from '../store/outgoing.store.ts';
import { layRound } from '../steps/lay-round.ts';
import { openTurn } from '../steps/open-turn.ts';
import { requireSigner, signerColumns } from '../steps/planned-signer.ts';

export interface PassOrder {
  readonly id: string;
  readonly version: number;
  readonly seatId: string | null;
  readonly opinion: string;
  readonly declaredNoSecret: boolean;
}

/**
 * Đồng ý, cho ý kiến, ký nháy: one of those asked has given (Decree 30/2020 art. 12). The next step is asked when everybody of
 * this one has; after the last step it lies before the signer.
 */
export async function passDraft(deps: DocumentsDeps, actor: Actor, { opinion, declaredNoSecret, ...order }: PassOrder) {
  await deps.gate.pass(actor, { channel: 'documents.pass-draft', declared: declaredNoSecret, texts: [{ where: 'body', text: opinion }] });
  return deps.database.act(actor, async (tx) => {
    const { draft, capacity, round, answering } = await openTurn(tx, actor, { ...order, act: 'pass' });
    if (round === undefined || answering === undefined) throw new Error('a draft on its way has no seat to answer');
    const signer = await requireSigner(tx, draft);
    const byTitle = actingTitle(capacity);
    const after = await giveSeat(tx, round, { actor, byTitle, answering, note: opinion === '' ? null : opinion, now: deps.clock() });
    const isThrough = after.state === 'passed';
    const version = await saveOutgoing(tx, draft.id, isThrough ? { state: 'to-sign', ...signerColumns(signer) } : {});
    await insertStep(tx, draft, { kind: 'passed', by: actor.name, byTitle, ...(opinion === '' ? {} : { note: opinion }) });
    await closeItems(tx, deps.bus, { subjectId: draft.id, ...(isThrough ? {} : { partId: answering.desk.seat.id }) });
    if (isThrough) await layOutgoing(tx, deps.bus, draft, { addressee: holderOf(signer.postId), kind: 'documents.sign' });
    await layRound(deps, tx, draft, after);
    await recordAudit(tx, { actor, capacity }, {
      action: 'documents.draft-passed', subjectType: 'outgoing', subjectId: draft.id, agencyId: draft.agencyId,
      detail: answering.manner === 'own' ? {} : { inPlaceOf: `${answering.desk.seat.title} ${answering.desk.seat.personName}`.trim() },
    });
    deps.bus.announce(tx, [`outgoing:${draft.id}`]);
    return { id: draft.id, version };
  });
}
