import { type RawBuilder, sql } from 'kysely';
import { today } from './today.ts';

const standing = (alias: string): RawBuilder<boolean> => sql<boolean>`(${sql.ref(`${alias}.valid_to`)} is null or ${sql.ref(`${alias}.valid_to`)} > ${today})`;

/** Every organization in the care of administrators of these agencies: the agency with all below it; the city's have all. */
const organizationsInCare = (agencyIds: readonly string[]): RawBuilder<unknown> => sql`(
  with recursive care as (
    select o.id from identity.organization o where o.id = any(${sql.val([...agencyIds])}::uuid[]) and ${standing('o')}
    union
    select p.organization_id from care join identity.organization_period p on p.parent_id = care.id
    join identity.organization o on o.id = p.organization_id where ${standing('p')} and ${standing('o')}
  ) select id from care)`;

/** What an administrator may see and change; the one place where that is decided, inside every statement. */
export const isInCare = (organizationId: string, agencyIds: readonly string[]): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(organizationId)} in ${organizationsInCare(agencyIds)}`;

/**
 * Whether a person's account is in the care of these administrators: their agency is, and so is every post they hold or
 * will hold. Else the administrator of one agency could, by a new password, act for another or for the whole city.
 */
export const isPersonInCare = (person: string, agencyIds: readonly string[]): RawBuilder<boolean> => sql<boolean>`(
  coalesce(${isInCare(`${person}.agency_id`, agencyIds)}, false) and not exists (
    select from identity.holding held join identity.post on post.id = held.post_id
    where held.person_id = ${sql.ref(`${person}.id`)} and ${standing('held')} and not ${isInCare('post.unit_id', agencyIds)}
  ))`;

/** How a person's account stands; `a` is their account or nothing. */
export const accountState: RawBuilder<'none' | 'one-time' | 'in-use' | 'disabled'> = sql`
  case when a.person_id is null then 'none' when a.disabled_at is not null then 'disabled' when a.must_change_password then 'one-time' else 'in-use' end`;
