import { sql } from 'kysely';
import type { Role } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/identity.tables.ts';
import { inForce } from '../store/today.ts';

/** A post (chức vụ) in force today with its place and its holder. */
export interface Post {
  readonly postId: string;
  readonly title: string;
  readonly role: Role;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitAbbreviation: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly agencyAbbreviation: string;
  readonly personId: string | null;
  readonly personName: string | null;
}

export interface HeldPost extends Post {
  readonly personId: string;
  readonly personName: string;
}

export function findPost(tx: Tx, postId: string): Promise<Post | undefined> {
  return select(tx).where('p.id', '=', postId).orderBy('h.valid_from', 'desc').executeTakeFirst();
}

/** Those of the posts that are in force and held today. */
export function findHeldPosts(tx: Tx, postIds: readonly string[]): Promise<HeldPost[]> {
  return held(tx).where('p.id', 'in', [...postIds]).execute();
}

/** Who is in charge of a unit: its head, or a deputy while the head's post is vacant; undefined when nobody is. */
export async function findUnitHead(tx: Tx, unitId: string): Promise<HeldPost | undefined> {
  const [first] = await held(tx)
    .where('p.unit_id', '=', unitId)
    .where('p.role', 'in', ['unit-head', 'unit-deputy'])
    .orderBy(sql`p.role = 'unit-deputy'`)
    .orderBy('h.valid_from')
    .limit(1)
    .execute();
  return first;
}

/** Those who lead an agency and sign for it: the head first, then the deputies. */
export function agencyHeadPosts(tx: Tx, agencyId: string): Promise<HeldPost[]> {
  return held(tx)
    .where('p.unit_id', '=', agencyId)
    .where('p.role', 'in', ['head', 'deputy'])
    .orderBy(sql`p.role = 'deputy'`)
    .orderBy('h.valid_from')
    .orderBy('p.id')
    .execute();
}

/** Everybody who may be given work in an agency today, once for each post. A post of administration reads no documents, so it gets none. */
export function listAgencyPeople(tx: Tx, agencyId: string): Promise<HeldPost[]> {
  return held(tx)
    .where('a.id', '=', agencyId)
    .where('p.role', '<>', 'administrator')
    .orderBy(sql`person.full_name collate "vi-x-icu"`)
    .orderBy('p.id')
    .execute();
}

const select = (tx: Tx) =>
  tables(tx)
    .selectFrom('identity.post as p')
    .innerJoin('identity.current_organization as u', 'u.id', 'p.unit_id')
    .innerJoin('identity.current_organization as a', (join) => join.on(sql<boolean>`a.id = coalesce(u.agency_id, u.id)`))
    .leftJoin('identity.holding as h', (join) => join.onRef('h.post_id', '=', 'p.id').on(inForce('h')))
    .leftJoin('identity.person as person', 'person.id', 'h.person_id')
    .select([
      'p.id as postId', 'p.title', 'p.role', 'p.unit_id as unitId', 'u.name as unitName', 'u.abbreviation as unitAbbreviation',
      'a.id as agencyId', 'a.name as agencyName', 'a.abbreviation as agencyAbbreviation',
      'person.id as personId', 'person.full_name as personName',
    ])
    .where(inForce('p'));

const held = (tx: Tx) => select(tx).where('person.id', 'is not', null).$narrowType<{ personId: string; personName: string }>();
