import { type Actor, capacityWhere } from '#server/platform/access/actor.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { ask } from '../ask.ts';
import type { VerificationDeps } from '../verification.deps.ts';

/** The clerk has the signatures of a received document judged anew (NĐ 30, art. 21: authenticity and integrity are checked on receipt). */
export async function verifyAgain({ database, events, findOriginal }: VerificationDeps, actor: Actor, id: string): Promise<void> {
  const sha256 = await findOriginal(actor, id);
  const capacity = capacityWhere(actor, ({ role }) => role === 'clerk');
  if (capacity === undefined) throw new Refusal('forbidden');
  await database.act(actor, async (tx) => {
    await recordAudit(tx, { actor, capacity }, { action: 'verification.asked-again', subjectType: 'incoming', subjectId: id, agencyId: capacity.agencyId, detail: { sha256 } });
    await ask(tx, events, { sha256, again: true });
  });
}
