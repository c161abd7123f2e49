import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { addDays, dayOf } from '#contract/day.ts';
import { administratorsOf, anAgency, signedIn, type TestAdministrators, type TestAgency } from '../testing.ts';
import { type IdentityHouse, openIdentityHouse, SECRET_TEXT } from '../testing-app.ts';

const PATH = '/api/identity/administration';
type Headers = Record<string, string>;

describe('administering agencies and units', () => {
  let house: IdentityHouse;
  let agency: TestAgency;
  let other: TestAgency;
  let administrators: TestAdministrators;
  let city: Headers;
  let own: Headers;
  let officer: Headers;
  let count = 0;
  const today = dayOf(new Date().toISOString());
  const names = { name: 'Sở Công nghệ', shortName: 'Sở Công nghệ', abbreviation: 'SCN', codeQcvn102: null, codeQd20: null };
  before(async () => {
    house = await openIdentityHouse();
    other = await anAgency(house.database, 'khác');
  });
  beforeEach(async () => {
    count += 1;
    agency = await anAgency(house.database, `O${count}`);
    administrators = await administratorsOf(house.database, agency);
    [city, own] = [await signedIn(house.database, administrators.city.personId), await signedIn(house.database, administrators.agency.personId)];
    officer = await signedIn(house.database, agency.officer.personId);
  });
  after(() => house.close());

  const post = (path: string, body: object, headers: Headers) => house.post(`${PATH}/${path}`, body, { headers });
  const typeOf = async (response: Promise<{ json: () => { type: string } }>): Promise<string> => (await response).json().type.replace('/problems/', '');
  const create = (changes: object = {}, headers = city) => post('organizations', { ...names, parentId: administrators.city.cityId, kind: 'agency', from: today, ...changes }, headers);
  const created = async (changes: object = {}, headers = city): Promise<string> => (await create(changes, headers)).json<{ id: string }>().id;
  const listed = async (headers: Headers) => (await house.get(`${PATH}/organizations`, headers)).json<{ organizations: { id: string; name: string }[] }>().organizations;
  const current = (id: string) => house.sql<{ name: string; abbreviation: string; agency_id: string }>('select name, abbreviation, agency_id from identity.current_organization where id = $1', [id]);
  const lastAudit = async (subject: string) => (await house.sql<{ action: string; person_id: string; post_id: string; agency_id: string; detail: Record<string, string> }>(
    'select action, person_id, post_id, agency_id, detail from audit.entry where subject_id = $1 order by at desc, id desc limit 1', [subject]))[0];

  test('the city’s administrator sees all below the city, an agency’s that agency, others nothing', async () => {
    const ids = async (headers: Headers): Promise<string[]> => (await listed(headers)).map(({ id }) => id);
    assert.deepEqual(new Set(await ids(city)), new Set([administrators.city.cityId, agency.agencyId, agency.unitId, agency.otherUnitId]));
    assert.deepEqual(new Set(await ids(own)), new Set([agency.agencyId, agency.unitId, agency.otherUnitId]));
    assert.equal(await typeOf(house.get(`${PATH}/organizations`, officer)), 'forbidden');
    assert.equal((await house.get(`${PATH}/organizations`)).statusCode, 401);
    assert.equal(await typeOf(house.get(`${PATH}/organizations/${agency.unitId}`, officer)), 'forbidden');
    assert.equal(await typeOf(house.get(`${PATH}/organizations/${other.agencyId}`, city)), 'not-found');
    assert.equal(await typeOf(house.get(`${PATH}/organizations/${administrators.city.cityId}`, own)), 'not-found');
  });

  test('an agency is set up below the city and a unit in it; both are there at once, recorded with the post of the administrator', async () => {
    const id = await created();
    const unitId = await created({ parentId: id, kind: 'unit', name: 'Phòng Số', shortName: 'P. Số', abbreviation: 'PS' });
    assert.deepEqual(await current(id), [{ name: 'Sở Công nghệ', abbreviation: 'SCN', agency_id: id }]);
    assert.deepEqual(await current(unitId), [{ name: 'Phòng Số', abbreviation: 'PS', agency_id: id }]);
    const entry = await lastAudit(unitId);
    assert.deepEqual([entry?.action, entry?.person_id, entry?.post_id, entry?.agency_id], ['identity.organization-created', administrators.city.personId, administrators.city.postId, id]);
  });

  for (const [why, changes, code] of [
    ['an agency below an agency', () => ({ parentId: agency.agencyId }), 'identity/place-not-possible'],
    ['a unit in a unit', () => ({ parentId: agency.unitId, kind: 'unit' }), 'identity/place-not-possible'],
    ['a place of another city', () => ({ parentId: other.agencyId, kind: 'unit' }), 'not-found'],
    ['a place that does not exist', () => ({ parentId: agency.officer.personId }), 'not-found'],
    ['a name that is taken, whatever its accents', () => ({ name: `so thu nghiem O${count}` }), 'identity/name-taken'],
    ['no name', () => ({ name: ' ' }), 'invalid-input'],
    ['an identifier that is none', () => ({ codeQd20: 'H29 01' }), 'invalid-input'],
    ['a name that is a state secret', () => ({ name: SECRET_TEXT }), 'secrecy/refused'],
    ['a symbol that is a state secret', () => ({ abbreviation: SECRET_TEXT }), 'secrecy/refused'],
  ] as const) {
    test(`setting up refuses ${why} and leaves no trace`, async () => {
      const known = await house.sql('select count(*) from identity.organization');
      assert.equal(await typeOf(create(changes())), code);
      assert.deepEqual(await house.sql('select count(*) from identity.organization'), known);
    });
  }

  test('an identifier belongs to one', async () => {
    await created({ codeQd20: `H29.${count}` });
    assert.equal(await typeOf(create({ name: 'Sở Hai', codeQd20: `H29.${count}` })), 'identity/name-taken');
  });

  test('the administrator of an agency sets up units in it, not agencies, and does not name the agency', async () => {
    assert.equal((await create({ parentId: agency.agencyId, kind: 'unit', name: 'Phòng Mới' }, own)).statusCode, 200);
    assert.equal(await typeOf(create({}, own)), 'not-found');
    const rename = { ...names, from: today };
    assert.equal(await typeOf(post(`organizations/${agency.agencyId}/name`, rename, own)), 'forbidden');
    assert.equal(await typeOf(post(`organizations/${agency.agencyId}/end`, { from: today }, own)), 'forbidden');
    assert.equal((await post(`organizations/${agency.unitId}/name`, rename, own)).statusCode, 204);
    for (const act of ['name', 'end']) assert.equal(await typeOf(post(`organizations/${agency.unitId}/${act}`, rename, officer)), 'forbidden');
  });

  test('a new name holds from its day; the old one stays in the record', async () => {
    const rename = (from: string, name: string) => post(`organizations/${agency.agencyId}/name`, { ...names, name, from }, city);
    assert.equal((await rename(addDays(today, 5), 'Tên mai sau')).statusCode, 204);
    assert.equal((await current(agency.agencyId))[0]?.name, `Sở Thử nghiệm O${count}`);
    assert.equal(await typeOf(rename(today, 'Sớm hơn')), 'identity/day-not-possible');
    assert.equal((await rename(addDays(today, 5), 'Tên sửa lại')).statusCode, 204);
    const { periods } = (await house.get(`${PATH}/organizations/${agency.agencyId}`, city)).json();
    assert.deepEqual(periods.map((each: { name: string; from: string; to: string | null }) => [each.name, each.from, each.to]), [
      ['Tên sửa lại', addDays(today, 5), null], [`Sở Thử nghiệm O${count}`, '2020-01-01', addDays(today, 5)],
    ]);
    assert.equal((await lastAudit(agency.agencyId))?.detail['name'], 'Tên sửa lại');
    assert.equal(await typeOf(post(`organizations/${agency.unitId}/name`, { ...names, from: addDays(today, -1) }, city)), 'identity/day-not-possible');
    assert.equal(await typeOf(post(`organizations/${agency.unitId}/name`, { ...names, name: 'Thanh tra', from: today }, city)), 'identity/name-taken');
    assert.equal(await typeOf(post(`organizations/${agency.unitId}/name`, { ...names, name: SECRET_TEXT, from: today }, city)), 'secrecy/refused');
  });

  test('an agency that ends takes its units, posts and holdings along; their people lose their rights at once', async () => {
    assert.equal((await house.get('/api/identity/me', officer)).json().capacities.length, 1);
    await house.sql('update identity.holding set valid_to = $2 where id = $1', [administrators.agency.holdingId, today]);
    house.changedPeople.length = 0;
    assert.equal((await post(`organizations/${agency.agencyId}/end`, { from: today }, city)).statusCode, 204);
    assert.deepEqual((await house.get('/api/identity/me', officer)).json().capacities, []);
    assert.deepEqual([await current(agency.agencyId), await current(agency.unitId)], [[], []]);
    assert.equal(house.changedPeople.length, 6);
    assert.deepEqual((await listed(city)).map(({ id }) => id), [administrators.city.cityId]);
    assert.equal(await typeOf(post(`organizations/${agency.agencyId}/end`, { from: today }, city)), 'not-found');
  });

  test('an end may be set for later and brought forward, not pushed into the past; the city does not end', async () => {
    const end = (id: string, from: string) => post(`organizations/${id}/end`, { from }, city);
    assert.equal((await end(agency.unitId, addDays(today, 9))).statusCode, 204);
    assert.equal((await current(agency.unitId)).length, 1);
    assert.equal(await typeOf(end(agency.unitId, addDays(today, 10))), 'identity/already-ended');
    assert.equal(await typeOf(post(`organizations/${agency.unitId}/name`, { ...names, from: addDays(today, 9) }, city)), 'identity/already-ended');
    assert.equal((await end(agency.unitId, addDays(today, 2))).statusCode, 204);
    assert.equal(await typeOf(end(agency.otherUnitId, addDays(today, -1))), 'identity/day-not-possible');
    assert.equal(await typeOf(end(administrators.city.cityId, today)), 'identity/place-not-possible');
  });

  test('a replayed request sets up one', async () => {
    const headers = { ...city, 'idempotency-key': `agency-${agency.agencyId}` };
    const answers = await Promise.all([create({}, headers), create({}, headers)]);
    assert.equal(new Set(answers.map((each) => each.json().id)).size, 1);
  });
});
