import type { Actor } from '#server/platform/access/actor.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { presentAdministrator } from '../../identity/index.ts';
import { removeTrusted as saveRemoved } from '../store/trusted.store.ts';
import type { VerificationDeps } from '../verification.deps.ts';

export interface RemoveTrustedOrder {
  readonly id: string;
  readonly reason: string;
  readonly declaredNoSecret: boolean;
}

/** The house believes this root, or heeds this list, no more; kept verdicts change when they are asked for again. */
export async function removeTrusted({ database, gate, clock }: VerificationDeps, actor: Actor, { id, reason, declaredNoSecret }: RemoveTrustedOrder): Promise<void> {
  await gate.pass(actor, { channel: 'verification.remove-trusted', declared: declaredNoSecret, texts: [{ where: 'body', text: reason }] });
  await database.act(actor, async (tx) => {
    const capacity = await presentAdministrator(tx, actor);
    const removed = await saveRemoved(tx, id, { at: clock(), reason });
    if (removed === undefined) throw new Refusal('not-found');
    await recordAudit(tx, { actor, capacity }, { action: 'verification.trusted-removed', subjectType: 'trusted', subjectId: id, agencyId: capacity.agencyId, detail: { ...removed, reason } });
  });
}
