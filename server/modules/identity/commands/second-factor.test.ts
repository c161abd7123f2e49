import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { codeOfStep, stepAt } from '../rules/totp.ts';
import { anAgency, signedIn, TEST_PASSWORD, type TestAgency, type TestPerson } from '../testing.ts';
import { cookieOf, decodeBase32, type IdentityHouse, openIdentityHouse, someAddress } from '../testing-app.ts';

describe('second factor', () => {
  let house: IdentityHouse;
  let agency: TestAgency;
  let count = 0;
  before(async () => {
    house = await openIdentityHouse();
  });
  beforeEach(async () => {
    count += 1;
    agency = await anAgency(house.database, `F${count}`);
  });
  after(() => house.close());

  const code = (secret: Buffer, steps = 0): string => codeOfStep(secret, stepAt(house.time.now.getTime() / 1000) + steps);
  const signIn = (person: TestPerson, typed: string | null, address = someAddress()) =>
    house.post('/api/identity/sign-in', { email: person.email, password: TEST_PASSWORD, code: typed }, { address });
  const switchedOn = async (person: TestPerson): Promise<{ secret: Buffer; headers: Record<string, string>; recoveryCodes: string[] }> => {
    const headers = await signedIn(house.database, person.personId);
    const begun = await house.post('/api/identity/second-factor/begin', {}, { headers });
    assert.equal(begun.statusCode, 200);
    const secret = decodeBase32(begun.json().secret);
    const confirmed = await house.post('/api/identity/second-factor/confirm', { code: code(secret) }, { headers });
    assert.equal(confirmed.statusCode, 200);
    const { recoveryCodes } = confirmed.json<{ recoveryCodes: string[] }>();
    assert.equal(new Set(recoveryCodes).size, 10);
    return { secret, headers, recoveryCodes };
  };

  test('is switched on by a first code and asked for from then on', async () => {
    const { secret, headers } = await switchedOn(agency.clerk);
    assert.equal((await house.get('/api/identity/me', headers)).json().hasSecondFactor, true);
    const asked = await signIn(agency.clerk, null);
    assert.deepEqual([asked.statusCode, asked.json(), asked.headers['set-cookie']], [200, { outcome: 'code-needed' }, undefined]);
    const entered = await signIn(agency.clerk, code(secret, 1));
    assert.equal(entered.json().outcome, 'signed-in');
    assert.equal((await house.get('/api/identity/me', { cookie: cookieOf(entered) })).statusCode, 200);
    const actions = await house.sql<{ action: string }>('select action from audit.entry where subject_id = $1 order by at, id', [agency.clerk.personId]);
    assert.deepEqual(actions.map(({ action }) => action), ['identity.second-factor-begun', 'identity.second-factor-confirmed', 'identity.signed-in']);
  });

  test('a code works once, also the one that switched it on', async () => {
    const { secret } = await switchedOn(agency.clerk);
    assert.equal((await signIn(agency.clerk, code(secret))).statusCode, 401);
    assert.equal((await signIn(agency.clerk, code(secret, 1))).statusCode, 200);
    assert.equal((await signIn(agency.clerk, code(secret, 1))).statusCode, 401);
  });

  test('of two who use a code at the same moment one enters', async () => {
    const { secret } = await switchedOn(agency.head);
    const answers = await Promise.all([1, 2, 3, 4].map(() => signIn(agency.head, code(secret, 1))));
    assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [200, 401, 401, 401]);
  });

  test('a wrong code is answered as a wrong password is, and counts as a guess', async () => {
    await switchedOn(agency.head);
    const address = someAddress();
    for (let guess = 1; guess <= 5; guess += 1) {
      assert.equal((await signIn(agency.head, null, address)).json().outcome, 'code-needed');
      const response = await signIn(agency.head, '000000', address);
      assert.equal(response.json().type, '/problems/identity/wrong-credentials');
    }
    assert.equal((await signIn(agency.head, null, address)).statusCode, 429);
  });

  test('an unconfirmed one asks for nothing', async () => {
    const headers = await signedIn(house.database, agency.officer.personId);
    await house.post('/api/identity/second-factor/begin', {}, { headers });
    assert.equal((await signIn(agency.officer, null)).json().outcome, 'signed-in');
  });

  test('is not switched on by a wrong code, nor without having begun', async () => {
    const headers = await signedIn(house.database, agency.officer.personId);
    assert.equal((await house.post('/api/identity/second-factor/confirm', { code: '123456' }, { headers })).statusCode, 401);
    await house.post('/api/identity/second-factor/begin', {}, { headers });
    const wrong = await house.post('/api/identity/second-factor/confirm', { code: 'abcdef' }, { headers });
    assert.equal(wrong.json().type, '/problems/identity/wrong-credentials');
    assert.equal((await house.get('/api/identity/me', headers)).json().hasSecondFactor, false);
  });

  test('one in force is not replaced from an open browser', async () => {
    const { headers, secret } = await switchedOn(agency.unitHead);
    const again = await house.post('/api/identity/second-factor/begin', {}, { headers });
    assert.equal(again.json().type, '/problems/forbidden');
    assert.equal((await signIn(agency.unitHead, code(secret, 1))).statusCode, 200);
  });

  test('its secret lies sealed in the database and in no answer kept for replays', async () => {
    const { secret } = await switchedOn(agency.deputy);
    const [row] = await house.sql<{ sealed: string }>(`select encode(totp_secret, 'hex') as sealed from identity.account where person_id = $1`, [agency.deputy.personId]);
    assert.ok(!row?.sealed.includes(secret.toString('hex')));
    assert.deepEqual(await house.sql(`select 1 from platform.once where answer::text like '%secret%' or answer::text like '%recoveryCodes%'`), []);
  });
});
