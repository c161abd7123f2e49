import { sql } from 'kysely';
import type { Day } from '#contract/day.ts';
import type { Role } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from './identity.tables.ts';
import { isInCare } from './in-care.ts';

export interface PostInCare {
  readonly id: string;
  readonly title: string;
  readonly role: Role;
  readonly agencyId: string;
  readonly from: Day;
  readonly to: Day | null;
}

/** A post that administrators of these agencies look after, locked: two appointments to it come one after the other. */
export async function lockPostInCare(tx: Tx, id: string, agencyIds: readonly string[]): Promise<PostInCare | undefined> {
  const { rows } = await sql<PostInCare>`
    select post.id, post.title, post.role, post.valid_from as "from", post.valid_to as "to",
      (select coalesce(u.agency_id, u.organization_id) from identity.organization_period u where u.organization_id = post.unit_id order by u.valid_from desc limit 1) as "agencyId"
    from identity.post where post.id = ${id} and ${isInCare('post.unit_id', agencyIds)} for update of post
  `.execute(tables(tx));
  return rows[0];
}

export interface CreatedPost {
  readonly id: string;
  readonly unitId: string;
  readonly title: string;
  readonly role: Role;
  readonly from: Day;
}

export async function savePost(tx: Tx, { id, unitId, title, role, from }: CreatedPost): Promise<void> {
  await tables(tx).insertInto('identity.post').values({ id, unit_id: unitId, title, role, valid_from: from, valid_to: null }).execute();
}

/** Ends a post and its holdings; answers whose rights that changed. */
export async function savePostEnd(tx: Tx, id: string, from: Day): Promise<{ personIds: string[] }> {
  await tables(tx).updateTable('identity.post').set({ valid_to: from }).where('id', '=', id).execute();
  const { rows } = await sql<{ personId: string }>`
    update identity.holding set valid_to = greatest(valid_from, ${from}) where post_id = ${id} and (valid_to is null or valid_to > ${from}) returning person_id as "personId"
  `.execute(tables(tx));
  return { personIds: [...new Set(rows.map(({ personId }) => personId))] };
}

/** Whether somebody holds the post on this day or later. */
export async function isPostHeldFrom(tx: Tx, postId: string, from: Day): Promise<boolean> {
  const { rows } = await sql`
    select 1 from identity.holding where post_id = ${postId} and (valid_to is null or valid_to > greatest(valid_from, ${from}::date)) limit 1
  `.execute(tables(tx));
  return rows.length > 0;
}

export interface Appointment {
  readonly id: string;
  readonly postId: string;
  readonly personId: string;
  readonly from: Day;
}

/** Lets a person hold a post. Whoever held none before comes into the care of its agency. */
export async function saveHolding(tx: Tx, { id, postId, personId, from }: Appointment, agencyId: string): Promise<void> {
  await sql`
    update identity.person set agency_id = ${agencyId} where id = ${personId}
      and not exists (select from identity.holding h where h.person_id = person.id and (h.valid_to is null or h.valid_to > greatest(h.valid_from, ${from}::date)))
  `.execute(tables(tx));
  await tables(tx).insertInto('identity.holding').values({ id, person_id: personId, post_id: postId, valid_from: from, valid_to: null }).execute();
}

export interface HoldingInCare {
  readonly id: string;
  readonly personId: string;
  readonly postId: string;
  readonly agencyId: string;
  readonly from: Day;
  readonly to: Day | null;
}

export async function lockHoldingInCare(tx: Tx, id: string, agencyIds: readonly string[]): Promise<HoldingInCare | undefined> {
  const { rows } = await sql<HoldingInCare>`
    select h.id, h.person_id as "personId", h.post_id as "postId", h.valid_from as "from", h.valid_to as "to",
      (select coalesce(u.agency_id, u.organization_id) from identity.organization_period u where u.organization_id = post.unit_id order by u.valid_from desc limit 1) as "agencyId"
    from identity.holding h join identity.post on post.id = h.post_id where h.id = ${id} and ${isInCare('post.unit_id', agencyIds)} for update of h
  `.execute(tables(tx));
  return rows[0];
}

export async function saveHoldingEnd(tx: Tx, id: string, from: Day): Promise<void> {
  await tables(tx).updateTable('identity.holding').set({ valid_to: from }).where('id', '=', id).execute();
}
