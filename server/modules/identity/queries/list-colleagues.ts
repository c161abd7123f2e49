import { type RawBuilder, sql } from 'kysely';
import type { Role } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/identity.tables.ts';
import { inForce } from '../store/today.ts';

const ofAgencies = (agencyIds: readonly string[]): RawBuilder<boolean> =>
  sql<boolean>`(o.agency_id = any(${sql.val([...agencyIds])}::uuid[]) or o.id = any(${sql.val([...agencyIds])}::uuid[]))`;

export interface UnitRow {
  readonly id: string;
  readonly name: string;
  readonly abbreviation: string;
  readonly agencyId: string;
}

/** The agencies themselves, which hold the leaders' posts, and the units in them, in the order they were set up. */
export function listUnitsOfAgencies(tx: Tx, agencyIds: readonly string[]): Promise<UnitRow[]> {
  return tables(tx)
    .selectFrom('identity.current_organization as o')
    .select(['o.id', 'o.name', 'o.abbreviation', sql<string>`coalesce(o.agency_id, o.id)`.as('agencyId')])
    .where(ofAgencies(agencyIds))
    .orderBy(sql`o.kind = 'unit'`)
    .orderBy(sql`o.name collate "vi-x-icu"`)
    .execute();
}

export interface PostRow {
  readonly id: string;
  readonly unitId: string;
  readonly title: string;
  readonly role: Role;
  readonly personId: string | null;
  readonly personName: string | null;
}

/** Every post of some agencies with who holds it today, leaders first. */
export function listPostsOfAgencies(tx: Tx, agencyIds: readonly string[]): Promise<PostRow[]> {
  return tables(tx)
    .selectFrom('identity.current_organization as o')
    .innerJoin('identity.post as p', 'p.unit_id', 'o.id')
    .leftJoin('identity.holding as h', (join) => join.onRef('h.post_id', '=', 'p.id').on(inForce('h')))
    .leftJoin('identity.person as person', 'person.id', 'h.person_id')
    .select(['p.id', 'p.unit_id as unitId', 'p.title', 'p.role', 'person.id as personId', 'person.full_name as personName'])
    .where(ofAgencies(agencyIds))
    .where(inForce('p'))
    .orderBy(sql`array_position(array['head', 'deputy', 'unit-head', 'unit-deputy'], p.role)`)
    .orderBy(sql`person.full_name collate "vi-x-icu"`)
    .orderBy('p.id')
    .execute();
}
