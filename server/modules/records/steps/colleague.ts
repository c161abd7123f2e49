import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { findOrganization, findPost, type HeldPost, type Organization } from '../../identity/index.ts';

/** Somebody of the agency who may be given work today; anybody else is refused. */
export async function colleagueOf(tx: Tx, agencyId: string, postId: string): Promise<HeldPost> {
  const post = await findPost(tx, postId);
  if (post?.personId === undefined || post.personId === null || post.personName === null || post.agencyId !== agencyId || post.role === 'administrator') throw new Refusal('records/outside-agency');
  return { ...post, personId: post.personId, personName: post.personName };
}

/** A unit of the agency, or the agency itself, which the leaders' own files belong to. */
export async function unitOf(tx: Tx, agencyId: string, unitId: string): Promise<Organization> {
  const unit = await findOrganization(tx, unitId);
  if (unit?.agencyId !== agencyId) throw new Refusal('records/outside-agency');
  return unit;
}
