import type { Actor, Capacity } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { findOrganizations } from '../../identity/index.ts';
import { administratorPosts } from '../rules/administrator.ts';

/** The catalogue serves every agency of the house, so only who administers beside the city's leaders changes it. */
export async function requireCityAdministrator(tx: Tx, actor: Actor): Promise<Capacity> {
  const posts = administratorPosts(actor);
  const cities = new Set((await findOrganizations(tx, posts.map(({ agencyId }) => agencyId))).filter(({ kind }) => kind === 'city').map(({ id }) => id));
  const capacity = posts.find(({ agencyId }) => cities.has(agencyId));
  if (capacity === undefined) throw new Refusal('forbidden');
  return capacity;
}
