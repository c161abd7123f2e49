import { sql } from 'kysely';
import type { Role } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/identity.tables.ts';
import { accountState, isPersonInCare } from '../store/in-care.ts';
import { today } from '../store/today.ts';

export interface PeriodRow {
  readonly from: string;
  readonly to: string | null;
  readonly name: string;
  readonly abbreviation: string;
}

/** The names of an organization, the latest first. */
export async function listPeriods(tx: Tx, organizationId: string): Promise<PeriodRow[]> {
  const { rows } = await sql<PeriodRow>`
    select valid_from as "from", valid_to as "to", name, abbreviation from identity.organization_period
    where organization_id = ${organizationId} order by valid_from desc
  `.execute(tables(tx));
  return rows;
}

export interface PersonRow {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly account: 'none' | 'one-time' | 'in-use' | 'disabled';
  readonly hasSecondFactor: boolean;
  /** Whether these administrators may change the account. */
  readonly isAdministered: boolean;
}

export interface PostWithHoldings {
  readonly id: string;
  readonly title: string;
  readonly role: Role;
  readonly from: string;
  readonly to: string | null;
  readonly holdings: { readonly holdingId: string; readonly from: string; readonly to: string | null; readonly person: PersonRow }[];
}

/** The posts of a place that exist or will exist, each with who holds it now and who is named for later. */
export async function listPostsWithHoldings(tx: Tx, unitId: string, agencyIds: readonly string[]): Promise<PostWithHoldings[]> {
  const { rows } = await sql<PostWithHoldings>`
    select post.id, post.title, post.role, post.valid_from as "from", post.valid_to as "to", coalesce(held.list, '[]'::json) as holdings
    from identity.post
    left join lateral (
      select json_agg(json_build_object('holdingId', h.id, 'from', h.valid_from, 'to', h.valid_to, 'person', json_build_object(
        'personId', person.id, 'name', person.full_name, 'email', person.email, 'account', ${accountState},
        'hasSecondFactor', a.totp_confirmed_at is not null, 'isAdministered', ${isPersonInCare('person', agencyIds)}
      )) order by h.valid_from) as list
      from identity.holding h join identity.person on person.id = h.person_id left join identity.account a on a.person_id = person.id
      where h.post_id = post.id and (h.valid_to is null or h.valid_to > greatest(h.valid_from, ${today}))
    ) held on true
    where post.unit_id = ${unitId} and (post.valid_to is null or post.valid_to > ${today})
    order by array_position(array['head', 'deputy', 'unit-head', 'unit-deputy', 'clerk', 'officer'], post.role), post.title collate "vi-x-icu", post.id
  `.execute(tables(tx));
  return rows;
}

/** People of an agency who hold no post now or later: the newly entered, and those who have left one. */
export async function listPeopleWithoutPost(tx: Tx, agencyId: string, agencyIds: readonly string[]): Promise<PersonRow[]> {
  const { rows } = await sql<PersonRow>`
    select person.id as "personId", person.full_name as name, person.email, ${accountState} as account, a.totp_confirmed_at is not null as "hasSecondFactor",
      ${isPersonInCare('person', agencyIds)} as "isAdministered"
    from identity.person left join identity.account a on a.person_id = person.id
    where person.agency_id = ${agencyId} and not exists (
      select from identity.holding h where h.person_id = person.id and (h.valid_to is null or h.valid_to > greatest(h.valid_from, ${today}))
    )
    order by person.full_name collate "vi-x-icu", person.id limit 200
  `.execute(tables(tx));
  return rows;
}
