import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { anAgency, signedIn, TEST_PASSWORD, type TestAgency } from '../testing.ts';
import { cookieOf, type IdentityHouse, openIdentityHouse, someAddress } from '../testing-app.ts';

const NEW = 'mưa rào sông Tiền 17';

describe('changing the password', () => {
  let house: IdentityHouse;
  let agency: TestAgency;
  let headers: Record<string, string>;
  let count = 0;
  before(async () => {
    house = await openIdentityHouse();
  });
  beforeEach(async () => {
    count += 1;
    agency = await anAgency(house.database, `P${count}`);
    headers = await signedIn(house.database, agency.clerk.personId);
  });
  after(() => house.close());

  const change = (body: object = {}, options: { headers?: Record<string, string>; address?: string } = {}) =>
    house.post('/api/identity/password', { password: TEST_PASSWORD, newPassword: NEW, ...body }, { headers, ...options });
  const signIn = (password: string) => house.post('/api/identity/sign-in', { email: agency.clerk.email, password }, { address: someAddress() });
  const audit = () => house.sql<{ action: string; detail: Record<string, string> }>('select action, detail from audit.entry where subject_id = $1 order by at, id', [agency.clerk.personId]);

  test('the new one works, the old one does not, and every other session has ended', async () => {
    const elsewhere = await signedIn(house.database, agency.clerk.personId);
    const [other] = await house.sql<{ id: string }>('select id from identity.session where person_id = $1 order by started_at desc, id desc limit 1', [agency.clerk.personId]);
    assert.deepEqual((await change()).json(), { outcome: 'changed' });
    assert.deepEqual([(await signIn(TEST_PASSWORD)).statusCode, (await signIn(NEW)).statusCode], [401, 200]);
    assert.equal((await house.get('/api/identity/me', headers)).statusCode, 200);
    assert.equal((await house.get('/api/identity/me', elsewhere)).json().type, '/problems/signed-out');
    assert.ok(house.endedSessions.includes(other?.id ?? ''));
    const [changed] = await audit();
    assert.deepEqual([changed?.action, changed?.detail['endedSessions']], ['identity.password-changed', '1']);
  });

  test('the same accented letters in another form of Unicode are the same password', async () => {
    await change({ newPassword: NEW.normalize('NFD') });
    assert.equal((await signIn(NEW)).statusCode, 200);
  });

  for (const [why, newPassword, code] of [
    ['a short one', 'ngắn quá', 'identity/password-too-short'], ['the present one', TEST_PASSWORD, 'identity/password-same'],
    ['one that many use', 'Mật khẩu 2020!', 'identity/password-too-common'],
  ] as const) {
    test(`${why} is refused, and nothing changes`, async () => {
      const known = await house.sql('select * from identity.account where person_id = $1', [agency.clerk.personId]);
      const response = await change({ newPassword });
      assert.deepEqual([response.statusCode, response.json().type], [422, `/problems/${code}`]);
      assert.deepEqual(await house.sql('select * from identity.account where person_id = $1', [agency.clerk.personId]), known);
      assert.deepEqual(await audit(), []);
    });
  }

  test('one with the name of the mailbox is refused', async () => {
    assert.equal((await change({ newPassword: `${agency.clerk.email.split('@')[0]} là tôi` })).json().type, '/problems/identity/password-names-you');
  });

  test('without the present password nothing changes; the try is recorded without what was typed', async () => {
    const response = await change({ password: 'không phải mật khẩu' });
    assert.deepEqual([response.statusCode, response.json().type], [401, '/problems/identity/wrong-credentials']);
    assert.equal((await signIn(TEST_PASSWORD)).statusCode, 200);
    const [refused] = await audit();
    assert.equal(refused?.action, 'identity.password-change-refused');
    assert.ok(!JSON.stringify(refused).includes('không phải'));
  });

  test('guesses at it are braked as those at the door are, and together with them', async () => {
    const address = someAddress();
    for (let guess = 0; guess < 3; guess += 1) assert.equal((await change({ password: 'sai' }, { address })).statusCode, 401);
    for (let guess = 0; guess < 2; guess += 1) {
      assert.equal((await house.post('/api/identity/confirm-presence', { password: 'sai' }, { headers, address })).statusCode, 401);
    }
    const braked = await change({}, { address });
    assert.deepEqual([braked.statusCode, braked.json().type], [429, '/problems/too-many-requests']);
    assert.equal((await house.post('/api/identity/confirm-presence', { password: TEST_PASSWORD }, { headers, address })).statusCode, 429);
    assert.equal((await house.post('/api/identity/second-factor/end', { password: TEST_PASSWORD }, { headers, address })).statusCode, 429);
    assert.equal((await change({}, { address: someAddress() })).json().outcome, 'changed', 'the person, who sits elsewhere');
  });

  test('is for those who are signed in', async () => {
    assert.equal((await change({}, { headers: {} })).json().type, '/problems/signed-out');
  });

  test('with a one-time password it is the only thing to do, apart from leaving', async () => {
    await house.sql('update identity.account set must_change_password = true where person_id = $1', [agency.clerk.personId]);
    const own = { cookie: cookieOf(await signIn(TEST_PASSWORD)) };
    for (const path of ['me', 'sessions', 'colleagues', 'delegations', 'administration/organizations']) {
      const response = await house.get(`/api/identity/${path}`, own);
      assert.deepEqual([response.statusCode, response.json().type], [403, '/problems/identity/password-change-needed'], path);
    }
    const begun = await house.post('/api/identity/second-factor/begin', {}, { headers: own });
    assert.equal(begun.json().type, '/problems/identity/password-change-needed');
    assert.equal((await house.post('/api/identity/password', { password: TEST_PASSWORD, newPassword: NEW }, { headers: own })).json().outcome, 'changed');
    assert.equal((await house.get('/api/identity/me', own)).statusCode, 200);
    await house.sql('update identity.account set must_change_password = true where person_id = $1', [agency.clerk.personId]);
    assert.equal((await house.post('/api/identity/sign-out', {}, { headers: own })).statusCode, 204);
  });
});
