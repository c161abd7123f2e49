import { createHash } from 'node:crypto';
import type { Database } from '#server/platform/database/database.ts';
import { countAccounts, type DemoAccess, type Directory, hashPassword, importDirectory } from '../modules/identity/index.ts';
import { recordAudit } from '../modules/audit/index.ts';
import { CITIES, HO_CHI_MINH } from './city/cities.ts';
import type { CityPlan } from './city/city-plan.ts';
import { demoCity } from './city/demo-city.ts';
import type { DemoCity } from './city/types.ts';

/** One password for everybody in the demonstration, shown on the log-in page. */
const DEMO_PASSWORD = 'congsoso-2020';

/**
 * Puts the demo city into the database, once: a second run adds nothing and changes nothing. Answers whom one may sign in
 * as, which is kept in memory only.
 */
export async function seedDemo(database: Database, plan: CityPlan = HO_CHI_MINH): Promise<DemoAccess> {
  const city = demoCity(plan);
  const personIds = city.people.map(({ key }) => idOf('person', key));
  const there = await database.read((tx) => countAccounts(tx, personIds));
  if (there < personIds.length) {
    const directory = directoryOf(city, await hashPassword(DEMO_PASSWORD));
    await database.transact(async (tx) => {
      await importDirectory(tx, directory);
      await recordAudit(tx, null, {
        action: 'identity.demo-seeded', subjectType: 'organization', subjectId: directory.organizations[0]?.id ?? '', agencyId: null,
        detail: { organizations: String(directory.organizations.length), people: String(directory.people.length) },
      });
    });
  }
  return demoAccessOf(city);
}

/** The password of the demonstration is known to everybody: what holds its people is never opened as a real office. */
export async function refuseDemoCity(database: Database): Promise<void> {
  const personIds = Object.values(CITIES).flatMap((plan) => demoCity(plan).people.map(({ key }) => idOf('person', key)));
  if ((await database.read((tx) => countAccounts(tx, personIds))) === 0) return;
  throw new Error('This data folder or database holds the demonstration, whose password everybody knows. With DEMO=off name another DATA_FOLDER, or begin again: bin/start --fresh.');
}

/** The same id for the same key at every run (RFC 9562, version 8), so that seeding twice meets what is there. */
export function idOf(kind: 'organization' | 'post' | 'person' | 'holding' | 'catalogue', key: string): string {
  const bytes = createHash('sha256').update(`demo ${kind} ${key}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

function directoryOf(city: DemoCity, passwordHash: string): Directory {
  const validFrom = new Map(city.organizations.map((each) => [each.key, each.validFrom]));
  return {
    organizations: city.organizations.map((each) => ({
      ...each,
      id: idOf('organization', each.key),
      parentId: each.parentKey === null ? null : idOf('organization', each.parentKey),
      agencyId: idOf('organization', each.kind === 'unit' ? (each.parentKey ?? each.key) : each.key),
    })),
    posts: city.posts.map((each) => ({
      id: idOf('post', each.key), unitId: idOf('organization', each.organizationKey), title: each.title, role: each.role,
      validFrom: validFrom.get(each.organizationKey) ?? '2020-01-01',
    })),
    people: city.people.map((each) => ({ id: idOf('person', each.key), fullName: each.fullName, email: each.email, passwordHash })),
    holdings: city.holdings.map((each) => ({
      id: idOf('holding', `${each.personKey} ${each.postKey}`), personId: idOf('person', each.personKey), postId: idOf('post', each.postKey),
      validFrom: each.from,
    })),
  };
}

function demoAccessOf(city: DemoCity): DemoAccess {
  const people = new Map(city.people.map((each) => [each.key, each]));
  const posts = new Map(city.posts.map((each) => [each.key, each]));
  const postOf = new Map(city.holdings.toReversed().map(({ personKey, postKey }) => [personKey, posts.get(postKey)]));
  const agencyOf = agenciesByOrganization(city);
  const personas = city.personas.map(({ key, personKey, story }) => {
    const person = people.get(personKey);
    const post = postOf.get(personKey);
    const agency = post === undefined ? undefined : agencyOf.get(post.organizationKey);
    if (person === undefined || post === undefined || agency === undefined) throw new Error(`The persona ${key} holds no post.`);
    return { key, name: person.fullName, email: person.email, title: post.title, agencyName: agency.name, story };
  });
  return { password: DEMO_PASSWORD, personas };
}

/** A unit belongs to the agency above it, an agency to itself. */
function agenciesByOrganization({ organizations }: DemoCity): Map<string, DemoCity['organizations'][number] | undefined> {
  const byKey = new Map(organizations.map((each) => [each.key, each]));
  return new Map(organizations.map((each) => [each.key, each.kind === 'unit' && each.parentKey !== null ? byKey.get(each.parentKey) : each]));
}
