import type { Actor, Capacity } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { findOrganizations } from '../queries/find-organizations.ts';
import { isPresenceConfirmed } from '../queries/find-presence.ts';

/** The post through which somebody administers the whole city: what is no matter of one agency, as whom all trust or by which lines the house is reached. */
export async function platformAdministrator(tx: Tx, { capacities }: Actor): Promise<Capacity> {
  const post = await postOver(tx, capacities);
  if (post === undefined) throw new Refusal('forbidden');
  return post;
}

/** Whether somebody administers the whole city, where that is one way of several to see a thing. */
export const isPlatformAdministrator = async (tx: Tx, { capacities }: Actor): Promise<boolean> => (await postOver(tx, capacities)) !== undefined;

async function postOver(tx: Tx, capacities: readonly Capacity[]): Promise<Capacity | undefined> {
  const posts = capacities.filter(({ role }) => role === 'administrator');
  const places = await findOrganizations(tx, posts.map(({ agencyId }) => agencyId));
  return posts.find(({ agencyId }) => places.some(({ id, kind }) => id === agencyId && kind === 'city'));
}

/** The same, who has just proved to be there. */
export async function presentAdministrator(tx: Tx, actor: Actor): Promise<Capacity> {
  const capacity = await platformAdministrator(tx, actor);
  if (!(await isPresenceConfirmed(tx, actor.sessionId))) throw new Refusal('identity/presence-not-confirmed');
  return capacity;
}
