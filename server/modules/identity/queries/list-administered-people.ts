import { sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/identity.tables.ts';
import { accountState, isPersonInCare } from '../store/in-care.ts';
import type { PersonRow } from './get-administered.ts';

export interface AdministeredPersonRow extends PersonRow {
  readonly agencyName: string;
}

/** People in the care of administrators of these agencies whose name or mail address has every word of the search. */
export async function listAdministeredPeople(tx: Tx, search: string, agencyIds: readonly string[]): Promise<AdministeredPersonRow[]> {
  const { rows } = await sql<AdministeredPersonRow>`
    select person.id as "personId", person.full_name as name, person.email, ${accountState} as account, a.totp_confirmed_at is not null as "hasSecondFactor",
      true as "isAdministered", u.short_name as "agencyName"
    from identity.person left join identity.account a on a.person_id = person.id
    join lateral (select short_name from identity.organization_period where organization_id = person.agency_id order by valid_from desc limit 1) u on true
    where ${isPersonInCare('person', agencyIds)} and not exists (
      select from regexp_split_to_table(platform.fold(${search}), '\\s+') as word where position(word in platform.fold(person.full_name || ' ' || person.email)) = 0
    )
    order by person.full_name collate "vi-x-icu", person.id limit 50
  `.execute(tables(tx));
  return rows;
}
