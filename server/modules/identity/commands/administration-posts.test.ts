import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { addDays, dayOf } from '#contract/day.ts';
import { administratorsOf, anAgency, signedIn, type TestAdministrators, type TestAgency } from '../testing.ts';
import { type IdentityHouse, openIdentityHouse, SECRET_TEXT } from '../testing-app.ts';

const PATH = '/api/identity/administration';
type Headers = Record<string, string>;

describe('administering posts', () => {
  let house: IdentityHouse;
  let agency: TestAgency;
  let other: TestAgency;
  let administrators: TestAdministrators;
  let city: Headers;
  let own: Headers;
  let officer: Headers;
  const today = dayOf(new Date().toISOString());
  before(async () => {
    house = await openIdentityHouse();
    other = await anAgency(house.database, 'khác');
    agency = await anAgency(house.database, 'này');
    administrators = await administratorsOf(house.database, agency);
    [city, own] = [await signedIn(house.database, administrators.city.personId), await signedIn(house.database, administrators.agency.personId)];
    officer = await signedIn(house.database, agency.officer.personId);
  });
  after(() => house.close());

  const post = (path: string, body: object, headers: Headers) => house.post(`${PATH}/${path}`, body, { headers });
  const typeOf = async (response: Promise<{ json: () => { type: string } }>): Promise<string> => (await response).json().type.replace('/problems/', '');
  const lastAudit = async (subject: string) => (await house.sql<{ action: string }>('select action from audit.entry where subject_id = $1 order by at desc, id desc limit 1', [subject]))[0];

  test('a post is set up with its role, and ended with whoever holds it', async () => {
    const order = { unitId: agency.unitId, title: 'Chuyên viên chính', role: 'officer', from: today };
    const { id } = (await post('posts', order, own)).json<{ id: string }>();
    const detail = (await house.get(`${PATH}/organizations/${agency.unitId}`, own)).json<{ posts: { id: string; title: string; holdings: unknown[] }[] }>();
    assert.deepEqual(detail.posts.find((each) => each.id === id)?.holdings, []);
    assert.equal((await lastAudit(id))?.action, 'identity.post-created');
    for (const [changes, code] of [[{ title: SECRET_TEXT }, 'secrecy/refused'], [{ unitId: other.unitId }, 'not-found'], [{ role: 'king' }, 'invalid-input'], [{ from: '2019-12-31' }, 'identity/day-not-possible']] as const) {
      assert.equal(await typeOf(post('posts', { ...order, ...changes }, own)), code);
    }
    assert.equal(await typeOf(post('posts', order, officer)), 'forbidden');
    house.changedPeople.length = 0;
    assert.equal((await post(`posts/${agency.officer.postId}/end`, { from: today }, own)).statusCode, 204);
    assert.deepEqual((await house.get('/api/identity/me', officer)).json().capacities, []);
    assert.deepEqual(house.changedPeople, [agency.officer.personId]);
    assert.equal(await typeOf(post(`posts/${agency.officer.postId}/end`, { from: today }, own)), 'identity/already-ended');
    assert.equal(await typeOf(post(`posts/${agency.clerk.postId}/end`, { from: addDays(today, -1) }, own)), 'identity/day-not-possible');
    assert.equal(await typeOf(post(`posts/${other.clerk.postId}/end`, { from: today }, city)), 'not-found');
  });

  test('administrators do not end what they stand on', async () => {
    assert.equal(await typeOf(post(`posts/${administrators.agency.postId}/end`, { from: today }, own)), 'identity/own-account');
    await house.sql('update identity.post set unit_id = $2 where id = $1', [administrators.agency.postId, agency.otherUnitId]);
    assert.equal(await typeOf(post(`organizations/${agency.otherUnitId}/end`, { from: today }, own)), 'identity/own-account');
    assert.equal((await house.sql('select 1 from identity.current_organization where id = $1', [agency.otherUnitId])).length, 1);
    assert.equal((await house.get('/api/identity/me', own)).json().capacities.length, 1);
  });
});
