import { sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from './identity.tables.ts';
import { isPersonInCare } from './in-care.ts';
import { today } from './today.ts';

export interface PersonInCare {
  readonly personId: string;
  readonly name: string;
  readonly agencyId: string;
}

/** A person whose account administrators of these agencies look after, locked until the act is done. */
export async function lockPersonInCare(tx: Tx, id: string, agencyIds: readonly string[]): Promise<PersonInCare | undefined> {
  const { rows } = await sql<PersonInCare>`
    select person.id as "personId", person.full_name as "name", person.agency_id as "agencyId" from identity.person where person.id = ${id} and ${isPersonInCare('person', agencyIds)} for update of person
  `.execute(tables(tx));
  return rows[0];
}

export interface ListedInCare {
  readonly personId: string;
  readonly name: string;
  /** The posts held today; null when there is none. */
  readonly titles: string | null;
}

/** The people of an agency, also those who hold no post, whose accounts administrators of these agencies look after. */
export async function listPeopleInCare(tx: Tx, agencyId: string, agencyIds: readonly string[]): Promise<ListedInCare[]> {
  const { rows } = await sql<ListedInCare>`
    select person.id as "personId", person.full_name as "name", (
      select string_agg(distinct post.title, ', ') from identity.holding h join identity.post on post.id = h.post_id
      where h.person_id = person.id and h.valid_from <= ${today} and (h.valid_to is null or h.valid_to > ${today})
    ) as "titles"
    from identity.person where person.agency_id = ${agencyId} and ${isPersonInCare('person', agencyIds)}
    order by person.full_name collate "vi-x-icu", person.id
  `.execute(tables(tx));
  return rows;
}

export interface NewcomerFacts {
  readonly id: string;
  readonly fullName: string;
  readonly email: string;
  readonly agencyId: string;
}

/** False when the mail address is somebody's already, also of an agency the administrator does not see. */
export async function savePerson(tx: Tx, { id, fullName, email, agencyId }: NewcomerFacts): Promise<boolean> {
  const saved = await tables(tx)
    .insertInto('identity.person')
    .values({ id, full_name: fullName, email, agency_id: agencyId })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst();
  return saved !== undefined;
}
