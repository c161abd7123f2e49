import type { Actor, Capacity } from '#server/platform/access/actor.ts';
import type { Database } from '#server/platform/database/database.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import type { PassSecrecyGate } from '../commands/delegate.ts';
import { agenciesAdministered, decideAdministrator } from '../rules/administration.ts';
import { lockOrganizationInCare, type OrganizationInCare } from '../store/organization.store.ts';
import { lockHoldingInCare, lockPostInCare, type HoldingInCare, type PostInCare } from '../store/post.store.ts';
import { listPeopleInCare, lockPersonInCare, type ListedInCare, type PersonInCare } from '../store/person.store.ts';

export interface AdministrationDeps {
  readonly database: Database;
  readonly clock: () => Date;
  readonly passSecrecyGate: PassSecrecyGate;
  /** What a person may do has changed and this is committed: their open lines are to be looked at again. */
  readonly personChanged: (personId: string) => void;
  readonly sessionEnded: (sessionId: string) => void;
}

/** An act of administration: through which post, and what of the house is in that care. All else is `not-found`. */
export interface Administration {
  readonly author: { readonly actor: Actor; readonly capacity: Capacity };
  organization(id: string): Promise<OrganizationInCare>;
  post(id: string): Promise<PostInCare>;
  holding(id: string): Promise<HoldingInCare>;
  person(id: string): Promise<PersonInCare>;
  /** The people of an agency whose accounts are in that care too. */
  peopleOf(agencyId: string): Promise<ListedInCare[]>;
}

/** Refuses whoever holds no post of administration. */
export function administer(tx: Tx, actor: Actor): Administration {
  const capacity = orRefuse(decideAdministrator(actor));
  const agencies = agenciesAdministered(actor);
  return {
    author: { actor, capacity },
    organization: (id) => found(lockOrganizationInCare(tx, id, agencies)),
    post: (id) => found(lockPostInCare(tx, id, agencies)),
    holding: (id) => found(lockHoldingInCare(tx, id, agencies)),
    person: (id) => found(lockPersonInCare(tx, id, agencies)),
    peopleOf: (agencyId) => listPeopleInCare(tx, agencyId, agencies),
  };
}

async function found<T>(looked: Promise<T | undefined>): Promise<T> {
  const subject = await looked;
  if (subject === undefined) throw new Refusal('not-found');
  return subject;
}

/** Nobody gives themselves a post, nor changes their own account by way of administration. */
export function refuseOneself(actor: Actor, personIds: readonly string[]): void {
  if (personIds.includes(actor.personId)) throw new Refusal('identity/own-account');
}
