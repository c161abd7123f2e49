import { dayOf, type Day } from '#contract/day.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import type { Database } from '#server/platform/database/database.ts';
import { newId } from '#server/platform/database/ids.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { recordAudit } from '../../audit/index.ts';
import { listAgenciesOfPerson } from '../queries/list-agencies-of-person.ts';
import { decideDelegation, type DelegationOrder } from '../rules/delegation.ts';
import { saveDelegation } from '../store/delegation.store.ts';

export interface DelegateDeps {
  readonly database: Database;
  readonly clock: () => Date;
  /** The secrecy gate stands above this module; whoever starts the house hands it down. Throws its refusal. */
  readonly passSecrecyGate: (actor: Actor, text: string) => Promise<void>;
}

export interface DelegateOrder extends DelegationOrder {
  readonly reason: string;
}

/** Ủy quyền: lets a colleague act through one's own post between two days. */
export async function delegate({ database, clock, passSecrecyGate }: DelegateDeps, actor: Actor, order: DelegateOrder): Promise<{ id: string }> {
  await passSecrecyGate(actor, order.reason);
  const today: Day = dayOf(clock().toISOString());
  return database.act(actor, async (tx) => {
    const agenciesOfOther = await listAgenciesOfPerson(tx, order.toPersonId);
    const facts = { actorPersonId: actor.personId, capacities: actor.capacities, agenciesOfOther, today };
    const capacity = orRefuse(decideDelegation(order, facts));
    const id = newId();
    await saveDelegation(tx, { id, ...order, fromPersonId: actor.personId });
    await recordAudit(tx, { actor, capacity }, {
      action: 'identity.delegated', subjectType: 'post', subjectId: order.postId, agencyId: capacity.agencyId,
      detail: { delegation: id, toPerson: order.toPersonId, from: order.from, to: order.to },
    });
    return { id };
  });
}
