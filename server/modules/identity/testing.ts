import type { Role } from '#server/platform/access/actor.ts';
import type { Database } from '#server/platform/database/database.ts';
import { newId } from '#server/platform/database/ids.ts';
import { hashOfSecret, newSessionSecret, sessionCookie } from './credentials/session-cookie.ts';
import { hashPassword } from './credentials/password.ts';
import { findOrganization } from './queries/find-organizations.ts';
import { type Directory, importDirectory } from './store/directory.store.ts';
import { saveSession } from './store/session.store.ts';

/** The password of everybody that builders make. */
export const TEST_PASSWORD = 'mat-khau-thu-2020';
let hash: Promise<string> | undefined;

export interface TestAgency {
  readonly agencyId: string;
  readonly unitId: string;
  readonly otherUnitId: string;
  readonly clerk: TestPerson;
  readonly head: TestPerson;
  readonly deputy: TestPerson;
  readonly unitHead: TestPerson;
  readonly officer: TestPerson;
  readonly otherUnitHead: TestPerson;
}

export interface TestPerson {
  readonly personId: string;
  readonly postId: string;
  readonly holdingId: string;
  readonly name: string;
  readonly email: string;
}

const PEOPLE = {
  clerk: ['Văn thư', 'clerk', 'unit'], head: ['Giám đốc', 'head', 'agency'], deputy: ['Phó Giám đốc', 'deputy', 'agency'],
  unitHead: ['Trưởng phòng', 'unit-head', 'unit'], officer: ['Chuyên viên', 'officer', 'unit'], otherUnitHead: ['Trưởng phòng', 'unit-head', 'other'],
} as const satisfies Record<string, readonly [title: string, role: Role, place: 'agency' | 'unit' | 'other']>;

/** An agency under a city of its own with two units and the posts of the first chain, each held. `key` tells agencies apart. */
export async function anAgency(database: Database, key: string): Promise<TestAgency> {
  hash ??= hashPassword(TEST_PASSWORD);
  const passwordHash = await hash;
  const places = { city: newId(), agency: newId(), unit: newId(), other: newId() };
  const people = Object.entries(PEOPLE).map(([part, [title, role, place]]) => ({
    part, title, role, unitId: places[place], personId: newId(), postId: newId(), holdingId: newId(),
    name: `${title} ${key} (${part})`, email: `${part}.${key}@example.vn`.toLowerCase(),
  }));
  await database.transact((tx) => importDirectory(tx, { organizations: organizationsOf(places, key), ...staffOf(people, passwordHash) }));
  const parts = Object.fromEntries(people.map((each) => [each.part, each])) as unknown as Record<keyof typeof PEOPLE, TestPerson>;
  return { agencyId: places.agency, unitId: places.unit, otherUnitId: places.other, ...parts };
}

function organizationsOf(places: Record<'city' | 'agency' | 'unit' | 'other', string>, key: string): Directory['organizations'] {
  const common = { codeQcvn102: null, codeQd20: null, validFrom: '2020-01-01' };
  const agencyId = places.agency;
  return [
    { ...common, id: places.city, kind: 'city', parentId: null, agencyId: places.city, name: `Ủy ban nhân dân Thành phố ${key}`, shortName: `UBND ${key}`, abbreviation: 'UBND' },
    { ...common, id: agencyId, kind: 'agency', parentId: places.city, agencyId, name: `Sở Thử nghiệm ${key}`, shortName: `Sở ${key}`, abbreviation: `S${key}`.toUpperCase() },
    { ...common, id: places.unit, kind: 'unit', parentId: agencyId, agencyId, name: 'Phòng Đất đai', shortName: 'Phòng Đất đai', abbreviation: 'ĐĐ' },
    { ...common, id: places.other, kind: 'unit', parentId: agencyId, agencyId, name: 'Thanh tra', shortName: 'Thanh tra', abbreviation: 'TTr' },
  ];
}

interface Planned extends TestPerson {
  readonly title: string;
  readonly role: Role;
  readonly unitId: string;
}

function staffOf(people: readonly Planned[], passwordHash: string): Omit<Directory, 'organizations'> {
  const validFrom = '2020-01-01';
  return {
    posts: people.map(({ postId, unitId, title, role }) => ({ id: postId, unitId, title, role, validFrom })),
    people: people.map(({ personId, name, email }) => ({ id: personId, fullName: name, email, passwordHash })),
    holdings: people.map(({ holdingId, personId, postId }) => ({ id: holdingId, personId, postId, validFrom })),
  };
}

/** Signs a person in without their password; answers the headers their browser sends with every request. */
export async function signedIn(database: Database, personId: string): Promise<Record<string, string>> {
  const secret = newSessionSecret();
  await database.transact((tx) => saveSession(tx, {
    id: newId(), tokenHash: hashOfSecret(secret), personId, address: '127.0.0.1', device: 'Chrome · Linux',
  }));
  return browserHeaders(sessionCookie(false).written(secret).split(';')[0]);
}

/** What our own pages send along. */
export const browserHeaders = (cookie?: string): Record<string, string> => ({
  'x-requested-with': 'cong-so-so', ...(cookie === undefined ? {} : { cookie }),
});

export interface TestAdministrators {
  readonly city: TestPerson & { readonly cityId: string };
  readonly agency: TestPerson;
}

/** Two administrators: one beside the leaders of the city above the agency, one in the agency. */
export async function administratorsOf(database: Database, { agencyId, head }: TestAgency): Promise<TestAdministrators> {
  const cityId = await database.read(async (tx) => (await findOrganization(tx, agencyId))?.parentId ?? '');
  const passwordHash = await (hash ??= hashPassword(TEST_PASSWORD));
  const made = (key: 'city' | 'agency', unitId: string) => ({
    part: key, title: 'Quản trị hệ thống', role: 'administrator' as const, unitId, personId: newId(), postId: newId(), holdingId: newId(),
    name: `Quản trị ${key} của ${head.name}`, email: `admin-${key}.${head.email}`,
  });
  const [city, agency] = [made('city', cityId), made('agency', agencyId)];
  await database.transact((tx) => importDirectory(tx, { organizations: [], ...staffOf([city, agency], passwordHash) }));
  return { city: { ...city, cityId }, agency };
}
