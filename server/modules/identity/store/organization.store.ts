import { sql } from 'kysely';
import type { Day } from '#contract/day.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from './identity.tables.ts';
import { isInCare } from './in-care.ts';
import { today } from './today.ts';

export interface OrganizationInCare {
  readonly id: string;
  readonly kind: 'city' | 'agency' | 'unit';
  readonly parentId: string | null;
  readonly agencyId: string;
  readonly name: string;
  readonly from: Day;
  readonly to: Day | null;
  /** The first day of its latest name. */
  readonly namedOn: Day;
  /** Whether what stands above it is in the same care; so for the city, above which nothing stands. */
  readonly isParentInCare: boolean;
}

/** An organization that administrators of these agencies look after, locked until the act is done. */
export async function lockOrganizationInCare(tx: Tx, id: string, agencyIds: readonly string[]): Promise<OrganizationInCare | undefined> {
  const { rows } = await sql<OrganizationInCare>`
    select o.id, o.kind, o.valid_from as "from", o.valid_to as "to", p.parent_id as "parentId", coalesce(p.agency_id, o.id) as "agencyId", p.name,
      p.valid_from as "namedOn", p.parent_id is null or ${isInCare('p.parent_id', agencyIds)} as "isParentInCare"
    from identity.organization o
    join lateral (select * from identity.organization_period where organization_id = o.id order by valid_from desc limit 1) p on true
    where o.id = ${id} and ${isInCare('o.id', agencyIds)} for update of o
  `.execute(tables(tx));
  return rows[0];
}

export interface OrganizationNames {
  readonly name: string;
  readonly shortName: string;
  readonly abbreviation: string;
  readonly codeQcvn102: string | null;
  readonly codeQd20: string | null;
}

/** Whether another organization bears this name in the same place, or one of these identifiers anywhere. */
export async function isNameTaken(tx: Tx, names: OrganizationNames, place: { id: string; parentId: string | null }): Promise<boolean> {
  const { rows } = await sql`
    select 1 from identity.organization_period p join identity.organization o on o.id = p.organization_id
    where o.id <> ${place.id} and (p.valid_to is null or p.valid_to > ${today}) and (o.valid_to is null or o.valid_to > ${today})
      and (p.parent_id is not distinct from ${place.parentId}::uuid and platform.fold(p.name) = platform.fold(${names.name}) or p.code_qcvn102 = ${names.codeQcvn102} or p.code_qd20 = ${names.codeQd20})
    limit 1
  `.execute(tables(tx));
  return rows.length > 0;
}

export interface NamedPeriod extends OrganizationNames {
  readonly id: string;
  readonly parentId: string | null;
  readonly agencyId: string;
  readonly from: Day;
}

export async function saveOrganization(tx: Tx, organization: NamedPeriod & { readonly kind: 'agency' | 'unit' }): Promise<void> {
  await tables(tx).insertInto('identity.organization').values({ id: organization.id, kind: organization.kind, valid_from: organization.from, valid_to: null }).execute();
  await savePeriod(tx, organization);
}

/** Gives an organization a new name from a day on; a name given for that same day is replaced. */
export async function savePeriod(tx: Tx, { id, parentId, agencyId, from, ...names }: NamedPeriod): Promise<void> {
  const named = { name: names.name, short_name: names.shortName, abbreviation: names.abbreviation, code_qcvn102: names.codeQcvn102, code_qd20: names.codeQd20 };
  await tables(tx).updateTable('identity.organization_period').set({ valid_to: from }).where('organization_id', '=', id).where('valid_to', 'is', null).where('valid_from', '<', from).execute();
  await tables(tx)
    .insertInto('identity.organization_period')
    .values({ organization_id: id, valid_from: from, valid_to: null, parent_id: parentId, agency_id: agencyId, ...named })
    .onConflict((conflict) => conflict.columns(['organization_id', 'valid_from']).doUpdateSet(named))
    .execute();
}

/** Ends an organization with the units below it, their posts and who holds them; answers whose rights that changed. */
export async function saveOrganizationEnd(tx: Tx, id: string, from: Day): Promise<{ personIds: string[] }> {
  const ended = sql`(with recursive ended as (
    select ${id}::uuid as id union select p.organization_id from ended join identity.organization_period p on p.parent_id = ended.id
  ) select id from ended)`;
  const { rows } = await sql<{ personId: string }>`
    update identity.holding h set valid_to = greatest(h.valid_from, ${from}) from identity.post p
    where p.id = h.post_id and p.unit_id in ${ended} and (h.valid_to is null or h.valid_to > ${from}) returning h.person_id as "personId"
  `.execute(tables(tx));
  await sql`update identity.post set valid_to = greatest(valid_from, ${from}) where unit_id in ${ended} and (valid_to is null or valid_to > ${from})`.execute(tables(tx));
  await sql`update identity.organization_period set valid_to = greatest(valid_from, ${from}) where organization_id in ${ended} and (valid_to is null or valid_to > ${from})`.execute(tables(tx));
  await sql`update identity.organization set valid_to = greatest(valid_from, ${from}) where id in ${ended} and (valid_to is null or valid_to > ${from})`.execute(tables(tx));
  return { personIds: [...new Set(rows.map(({ personId }) => personId))] };
}
