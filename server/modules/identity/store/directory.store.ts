import { sql } from 'kysely';
import type { Role } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from './identity.tables.ts';

export interface NewOrganization {
  readonly id: string;
  readonly kind: 'city' | 'agency' | 'unit';
  readonly parentId: string | null;
  readonly agencyId: string;
  readonly name: string;
  readonly shortName: string;
  readonly abbreviation: string;
  readonly codeQcvn102: string | null;
  readonly codeQd20: string | null;
  readonly validFrom: string;
}

export interface NewPost {
  readonly id: string;
  readonly unitId: string;
  readonly title: string;
  readonly role: Role;
  readonly validFrom: string;
}

export interface NewPerson {
  readonly id: string;
  readonly fullName: string;
  readonly email: string;
  /** Null for somebody who cannot sign in yet. */
  readonly passwordHash: string | null;
  /** The password works once: only changing it is allowed. */
  readonly mustChangePassword?: true;
}

export interface NewHolding {
  readonly id: string;
  readonly personId: string;
  readonly postId: string;
  readonly validFrom: string;
}

export interface Directory {
  readonly organizations: readonly NewOrganization[];
  readonly posts: readonly NewPost[];
  readonly people: readonly NewPerson[];
  readonly holdings: readonly NewHolding[];
}

/** Adds what of a whole directory is not there yet, in one statement per table; what is there stays as it is. */
export async function importDirectory(tx: Tx, { organizations, posts, people, holdings }: Directory): Promise<void> {
  await insertAll(tx, 'organization', { id: 'uuid', kind: 'text', valid_from: 'date' }, organizations.map((each) => ({
    id: each.id, kind: each.kind, valid_from: each.validFrom,
  })));
  await insertAll(tx, 'organization_period', PERIOD, organizations.map((each) => ({
    organization_id: each.id, valid_from: each.validFrom, parent_id: each.parentId, agency_id: each.agencyId, name: each.name,
    short_name: each.shortName, abbreviation: each.abbreviation, code_qcvn102: each.codeQcvn102, code_qd20: each.codeQd20,
  })));
  await insertAll(tx, 'post', { id: 'uuid', unit_id: 'uuid', title: 'text', role: 'text', valid_from: 'date' }, posts.map((each) => ({
    id: each.id, unit_id: each.unitId, title: each.title, role: each.role, valid_from: each.validFrom,
  })));
  await insertAll(tx, 'person', { id: 'uuid', full_name: 'text', email: 'text' }, people.map((each) => ({
    id: each.id, full_name: each.fullName, email: each.email.toLowerCase(),
  })));
  await insertAll(tx, 'account', { person_id: 'uuid', password_hash: 'text', must_change_password: 'boolean' }, people.filter((each) => each.passwordHash !== null).map((each) => ({
    person_id: each.id, password_hash: each.passwordHash, must_change_password: each.mustChangePassword ?? false,
  })));
  await insertAll(tx, 'holding', { id: 'uuid', person_id: 'uuid', post_id: 'uuid', valid_from: 'date' }, holdings.map((each) => ({
    id: each.id, person_id: each.personId, post_id: each.postId, valid_from: each.validFrom,
  })));
  await savePeopleInCare(tx, people.map(({ id }) => id));
}

/** Puts people whom no agency looks after yet into the care of the agency of their post. */
async function savePeopleInCare(tx: Tx, personIds: readonly string[]): Promise<void> {
  await sql`
    update identity.person set agency_id = coalesce(u.agency_id, u.organization_id)
    from identity.holding h join identity.post p on p.id = h.post_id join identity.organization_period u on u.organization_id = p.unit_id
    where h.person_id = person.id and person.agency_id is null and person.id = any(${sql.val([...personIds])}::uuid[])
  `.execute(tables(tx));
}

type ColumnTypes = Readonly<Record<string, 'uuid' | 'text' | 'date' | 'boolean'>>;

const PERIOD: ColumnTypes = {
  organization_id: 'uuid', valid_from: 'date', parent_id: 'uuid', agency_id: 'uuid', name: 'text', short_name: 'text',
  abbreviation: 'text', code_qcvn102: 'text', code_qd20: 'text',
};

async function insertAll(tx: Tx, table: string, columns: ColumnTypes, rows: readonly object[]): Promise<void> {
  const names = sql.join(Object.keys(columns).map((name) => sql.ref(name)));
  const typed = sql.join(Object.entries(columns).map(([name, type]) => sql`${sql.ref(name)} ${sql.raw(type)}`));
  await sql`
    insert into ${sql.table(`identity.${table}`)} (${names})
    select ${names} from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (${typed}) on conflict do nothing
  `.execute(tables(tx));
}

/** Whether anybody can sign in at all. */
export async function isAnyAccountThere(tx: Tx): Promise<boolean> {
  return (await tables(tx).selectFrom('identity.account').select('person_id').limit(1).executeTakeFirst()) !== undefined;
}

/** How many of these people have an account. */
export async function countAccounts(tx: Tx, personIds: readonly string[]): Promise<number> {
  const { count } = await tables(tx)
    .selectFrom('identity.account')
    .select(sql<number>`count(*)`.as('count'))
    .where(sql<boolean>`person_id = any(${sql.val([...personIds])}::uuid[])`)
    .executeTakeFirstOrThrow();
  return count;
}
