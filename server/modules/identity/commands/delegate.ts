import { dayOf, type Day } from '#contract/day.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import type { Database } from '#server/platform/database/database.ts';
import { newId } from '#server/platform/database/ids.ts';
import { afterCommit } from '#server/platform/database/transaction.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { recordAudit } from '../../audit/index.ts';
import { listAgenciesOfPerson } from '../queries/list-agencies-of-person.ts';
import { decideDelegation, type DelegationOrder } from '../rules/delegation.ts';
import { saveDelegation } from '../store/delegation.store.ts';

export interface DelegateDeps {
  readonly database: Database;
  readonly clock: () => Date;
  /** The secrecy gate stands above this module; whoever starts the house hands it down. Throws its refusal. */
  readonly passSecrecyGate: PassSecrecyGate;
  /** What a person may do has changed and this is committed: their open lines are to be looked at again. */
  readonly personChanged: (personId: string) => void;
}

/** Lets one text enter, or throws the gate's refusal; `channel` says where it was to enter, e.g. `identity.delegate`. */
export type PassSecrecyGate = (actor: Actor, text: string, channel: string) => Promise<void>;

export interface DelegateOrder extends DelegationOrder {
  readonly reason: string;
}

/** Ủy quyền: lets a colleague act through one's own post between two days. */
export async function delegate({ database, clock, passSecrecyGate, personChanged }: DelegateDeps, actor: Actor, order: DelegateOrder): Promise<{ id: string }> {
  await passSecrecyGate(actor, order.reason, 'identity.delegate');
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
    afterCommit(tx, () => personChanged(order.toPersonId));
    return { id };
  });
}
