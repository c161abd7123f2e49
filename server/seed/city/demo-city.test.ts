import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CITIES } from './cities.ts';
import { DEPARTMENTS } from './data/departments.ts';
import { DISTRICTS } from './data/districts.ts';
import { demoCity } from './demo-city.ts';

const city = demoCity();
const agencies = city.organizations.filter(({ kind }) => kind === 'agency');
const units = city.organizations.filter(({ kind }) => kind === 'unit');
const assertUnique = (values: readonly string[]) => {
  assert.deepEqual(values.filter((value, index) => values.indexOf(value) !== index), []);
};
const rolesOf = (organizationKey: string) => city.posts.filter((post) => post.organizationKey === organizationKey).map(({ role }) => role);

test('the city of 2020: one committee, 25 departments and boards, 19 quận and 5 huyện', () => {
  assert.equal(city.organizations.filter(({ kind }) => kind === 'city').length, 1);
  assert.equal(DEPARTMENTS.length, 25);
  assert.equal(DISTRICTS.filter(({ kind }) => kind === 'quận').length, 19);
  assert.equal(DISTRICTS.filter(({ kind }) => kind === 'huyện').length, 5);
  assert.equal(agencies.length, 49);
});

test('about 3,000 people, each in one post, every post held', () => {
  assert.ok(city.people.length >= 2900 && city.people.length <= 3100, String(city.people.length));
  assert.deepEqual(city.holdings.map(({ personKey }) => personKey), city.people.map(({ key }) => key));
  assert.deepEqual(city.holdings.map(({ postKey }) => postKey), city.posts.map(({ key }) => key));
  assert.deepEqual(city.holdings.filter(({ from }) => from < '2020-01-01' || from > '2020-12-31'), []);
});

test('keys, codes and mail addresses are each given once', () => {
  assertUnique(city.organizations.map(({ key }) => key));
  assertUnique(city.posts.map(({ key }) => key));
  assertUnique(city.people.map(({ key }) => key));
  assertUnique(city.people.map(({ email }) => email));
  assertUnique(city.organizations.flatMap(({ codeQcvn102 }) => codeQcvn102 ?? []));
  assertUnique(city.organizations.flatMap(({ codeQd20 }) => codeQd20 ?? []));
  assertUnique([...agencies.map(({ name }) => name), ...agencies.map(({ shortName }) => `${shortName} (ngắn)`)]);
  assertUnique(agencies.map(({ mailLabel }) => mailLabel));
});

test('departments have symbols of their own, and units within their agency', () => {
  assertUnique(agencies.filter(({ abbreviation }) => abbreviation !== 'UBND').map(({ abbreviation }) => abbreviation));
  assertUnique(units.map(({ parentKey, abbreviation }) => `${parentKey}/${abbreviation}`));
  assertUnique(units.map(({ parentKey, name }) => `${parentKey}/${name}`));
});

test('both identifier schemes say the same; only the City’s is official', () => {
  for (const { codeQcvn102, codeQd20, codesAre } of agencies) {
    assert.match(codeQcvn102 ?? '', /^000\.00\.\d{2}\.H29$/);
    assert.equal(codeQd20, `H29.${codeQcvn102?.slice(7, 9)}`);
    assert.equal(codesAre, 'demo');
  }
  for (const unit of units) assert.deepEqual([unit.codeQcvn102, unit.codeQd20, unit.codesAre], [null, null, null]);
  const [top] = city.organizations;
  assert.deepEqual([top?.codeQcvn102, top?.codeQd20, top?.codesAre], ['000.00.00.H29', 'H29', 'official']);
});

test('every parent stands before its children', () => {
  const seen = new Set<string>();
  for (const { key, parentKey } of city.organizations) {
    assert.ok(parentKey === null || seen.has(parentKey), key);
    seen.add(key);
  }
  assert.deepEqual(city.posts.filter(({ organizationKey }) => !seen.has(organizationKey)), []);
});

test('the City and every agency have one head and deputies; the clerks of an agency sit in its first unit', () => {
  for (const { key } of city.organizations.filter(({ kind }) => kind !== 'unit')) {
    assert.equal(rolesOf(key).filter((role) => role === 'head').length, 1, key);
    assert.ok(rolesOf(key).includes('deputy'), key);
  }
  for (const agency of agencies) {
    const own = units.filter(({ parentKey }) => parentKey === agency.key);
    const withClerk = own.filter(({ key }) => rolesOf(key).includes('clerk'));
    assert.deepEqual(withClerk, own.slice(0, 1), agency.key);
    assert.ok(withClerk[0]?.name.startsWith(agency.key === 'vpub' ? 'Phòng Hành chính' : 'Văn phòng'), agency.key);
  }
  assert.ok(rolesOf('ubnd-tp').includes('clerk'));
});

test('every unit has one head, a deputy and officers', () => {
  for (const { key } of units) {
    assert.equal(rolesOf(key).filter((role) => role === 'unit-head').length, 1, key);
    assert.ok(rolesOf(key).includes('unit-deputy') && rolesOf(key).includes('officer'), key);
  }
});

test('the personas are there, in the three agencies of the story', () => {
  assert.equal(city.personas.length, 11);
  const seen = city.personas.map(({ personKey }) => {
    const held = city.holdings.find((holding) => holding.personKey === personKey);
    return city.posts.find(({ key }) => key === held?.postKey);
  });
  const roles = (agency: string) => seen.filter((post) => post?.organizationKey.split('/')[0] === agency).map((post) => post?.role);
  assert.deepEqual(roles('stttt'), ['clerk', 'head', 'unit-head', 'officer', 'administrator']);
  assert.deepEqual(roles('snv'), ['clerk', 'head', 'unit-head', 'officer']);
  assert.deepEqual(roles('q1'), ['clerk']);
  assert.deepEqual(roles('ubnd-tp'), ['administrator']);
});

test('a second city has nobody and nothing in common with the first, and the same parts to play', () => {
  const second = demoCity(CITIES['da-nang']);
  const keysOf = ({ organizations, posts, people }: typeof city) => [...organizations, ...posts, ...people].map(({ key }) => key);
  assertUnique([...keysOf(city), ...keysOf(second)]);
  assertUnique([...city.people, ...second.people].map(({ email }) => email));
  assertUnique([...city.organizations, ...second.organizations].flatMap(({ codeQcvn102, codeQd20 }) => [codeQcvn102 ?? [], codeQd20 ?? []].flat()));
  assert.ok(second.organizations.every(({ kind, codeQcvn102 }) => kind === 'unit' || codeQcvn102?.endsWith('.H17')));
  assert.deepEqual(second.personas.map(({ key }) => key.replace('haichau', 'q1')), city.personas.map(({ key }) => key));
  const named = (from: typeof city) => new Set(from.personas.map(({ personKey }) => from.people.find(({ key }) => key === personKey)?.fullName));
  assert.deepEqual([...named(second)].filter((name) => named(city).has(name)), []);
});

test('the same city at every call', () => assert.deepEqual(demoCity(), city));
