import { type Actor, capacityWhere } from '#server/platform/access/actor.ts';
import type { Database } from '#server/platform/database/database.ts';
import { afterCommit } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { lockGivenDelegation, saveDelegationRevoked } from '../store/delegation.store.ts';

export interface RevokeDelegationDeps {
  readonly database: Database;
  /** Told after the commit, so that the receiver's open lines lose the right at once. */
  readonly personChanged: (personId: string) => void;
}

/** Thu hồi ủy quyền: the one who gave a delegation takes it back; its rights end with this act. */
export async function revokeDelegation({ database, personChanged }: RevokeDelegationDeps, actor: Actor, id: string): Promise<void> {
  await database.act(actor, async (tx) => {
    const delegation = await lockGivenDelegation(tx, { id, fromPersonId: actor.personId });
    if (delegation === undefined) throw new Refusal('not-found');
    if (delegation.isOver) throw new Refusal('identity/already-ended');
    await saveDelegationRevoked(tx, id);
    const capacity = capacityWhere(actor, ({ postId, onBehalfOf }) => postId === delegation.postId && onBehalfOf === null) ?? null;
    await recordAudit(tx, { actor, capacity }, {
      action: 'identity.delegation-revoked', subjectType: 'post', subjectId: delegation.postId, agencyId: delegation.agencyId,
      detail: { delegation: id, toPerson: delegation.toPersonId },
    });
    afterCommit(tx, () => personChanged(delegation.toPersonId));
  });
}
