import type { Actor } from '#server/platform/access/actor.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import type { KeysDeps } from '../signing.deps.ts';
import { type KeyOwnerRef, ownerInCare } from '../steps/owner-in-care.ts';
import { mustBePresent } from '../steps/present.ts';
import { findKey, saveRevoked } from '../store/key.store.ts';

export interface RevokeKeyOrder extends KeyOwnerRef {
  readonly reason: string;
  readonly declaredNoSecret: boolean;
}

/** Thu hồi khóa: it signs no more from this moment on. What it has signed stands; its authority must be told apart from this. */
export async function revokeKey(deps: KeysDeps, actor: Actor, { ownerKind, id, reason, declaredNoSecret }: RevokeKeyOrder): Promise<void> {
  await deps.gate.pass(actor, { channel: 'signing.revoke-key', declared: declaredNoSecret, texts: [{ where: 'body', text: reason }] });
  await deps.database.act(actor, async (tx) => {
    const { author, agencyId } = await ownerInCare(tx, actor, { ownerKind, id });
    await mustBePresent(tx, actor);
    const key = await findKey(tx, ownerKind, id);
    if (key === undefined) throw new Refusal('signing/no-certificate');
    if (!(await saveRevoked(tx, key.id, { at: deps.clock(), reason }))) throw new Refusal('signing/certificate-revoked');
    await recordAudit(tx, author, { action: 'signing.key-revoked', subjectType: ownerKind, subjectId: id, agencyId, detail: { serial: key.serial, reason } });
  });
}
