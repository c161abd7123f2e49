import { sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/identity.tables.ts';

export interface Organization {
  readonly id: string;
  readonly kind: 'city' | 'agency' | 'unit';
  readonly name: string;
  readonly shortName: string;
  /** As it stands in document symbols (ký hiệu). */
  readonly abbreviation: string;
  readonly codeQcvn102: string | null;
  readonly codeQd20: string | null;
  readonly parentId: string | null;
  /** The agency a unit is of; an agency is its own. */
  readonly agencyId: string;
  /** Cơ quan chủ quản: the name of the organization above, as it heads a letter; null for the city. */
  readonly superiorName: string | null;
}

/** Those of the organizations that exist today, in no order. */
export function findOrganizations(tx: Tx, ids: readonly string[]): Promise<Organization[]> {
  return select(tx).where(sql<boolean>`o.id = any(${sql.val([...ids])}::uuid[])`).execute();
}

export function findOrganization(tx: Tx, id: string): Promise<Organization | undefined> {
  return select(tx).where('o.id', '=', id).executeTakeFirst();
}

/** Every agency of this house that exists today, the city too. */
export function findHostedAgencies(tx: Tx): Promise<Organization[]> {
  return select(tx).where('o.kind', 'in', ['agency', 'city']).orderBy('o.id').execute();
}

/** The units (đơn vị) of an agency today, without the agency itself. */
export function unitsOfAgency(tx: Tx, agencyId: string): Promise<Organization[]> {
  return select(tx).where('o.agency_id', '=', agencyId).where('o.kind', '=', 'unit').orderBy(sql`o.name collate "vi-x-icu"`).execute();
}

const select = (tx: Tx) =>
  tables(tx)
    .selectFrom('identity.current_organization as o')
    .leftJoin('identity.current_organization as superior', 'superior.id', 'o.parent_id')
    .select([
      'o.id', 'o.kind', 'o.name', 'o.short_name as shortName', 'o.abbreviation', 'o.code_qcvn102 as codeQcvn102', 'o.code_qd20 as codeQd20',
      'o.parent_id as parentId', sql<string>`coalesce(o.agency_id, o.id)`.as('agencyId'), 'superior.name as superiorName',
    ]);
