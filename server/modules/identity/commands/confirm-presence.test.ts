import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { isPresenceConfirmed } from '../index.ts';
import { anAgency, signedIn, TEST_PASSWORD, type TestAgency } from '../testing.ts';
import { type IdentityHouse, openIdentityHouse, someAddress } from '../testing-app.ts';

describe('confirming presence', () => {
  let house: IdentityHouse;
  let agency: TestAgency;
  before(async () => {
    house = await openIdentityHouse();
    agency = await anAgency(house.database, 'A');
  });
  after(() => house.close());

  const confirm = (headers: Record<string, string>, password: string, address = someAddress()) =>
    house.post('/api/identity/confirm-presence', { password }, { headers, address });
  const sessionOf = async (personId: string): Promise<string> =>
    (await house.sql<{ id: string }>('select id from identity.session where person_id = $1 order by id desc limit 1', [personId]))[0]?.id ?? '';
  const isConfirmed = (session: string): Promise<boolean> => house.database.read((tx) => isPresenceConfirmed(tx, session));

  test('opens a sitting of ten minutes for this session alone', async () => {
    await signedIn(house.database, agency.head.personId);
    const elsewhere = await sessionOf(agency.head.personId);
    const headers = await signedIn(house.database, agency.head.personId);
    const session = await sessionOf(agency.head.personId);
    assert.equal(await isConfirmed(session), false);
    const response = await confirm(headers, TEST_PASSWORD);
    const minutes = (Date.parse(response.json().until) - Date.now()) / 60_000;
    assert.ok(response.statusCode === 200 && minutes > 9.5 && minutes < 10.5, String(minutes));
    assert.deepEqual([await isConfirmed(session), await isConfirmed(elsewhere)], [true, false]);
    await house.sql(`update identity.session set presence_until = now() - interval '1 second' where id = $1`, [session]);
    assert.equal(await isConfirmed(session), false);
    const actions = await house.sql<{ action: string }>(`select action from audit.entry where detail->>'session' = $1`, [session]);
    assert.deepEqual(actions, [{ action: 'identity.presence-confirmed' }]);
  });

  test('ends with the session', async () => {
    const headers = await signedIn(house.database, agency.deputy.personId);
    await confirm(headers, TEST_PASSWORD);
    await house.post('/api/identity/sign-out', {}, { headers });
    assert.equal(await isConfirmed(await sessionOf(agency.deputy.personId)), false);
  });

  test('a wrong password is refused, recorded and counted, and the session stays', async () => {
    const headers = await signedIn(house.database, agency.clerk.personId);
    const address = someAddress();
    for (let guess = 1; guess <= 5; guess += 1) assert.equal((await confirm(headers, 'sai', address)).json().type, '/problems/identity/wrong-credentials');
    assert.equal((await confirm(headers, TEST_PASSWORD, address)).json().type, '/problems/too-many-requests');
    assert.equal((await house.get('/api/identity/me', headers)).statusCode, 200);
    const rows = await house.sql<{ person_id: string }>(`select person_id from audit.entry where action = 'identity.presence-refused'`);
    assert.deepEqual(rows.map(({ person_id }) => person_id), Array.from({ length: 5 }, () => agency.clerk.personId));
  });

  test('asks for the code where a second factor is switched on', async () => {
    const headers = await signedIn(house.database, agency.officer.personId);
    await house.post('/api/identity/second-factor/begin', {}, { headers });
    await house.sql('update identity.account set totp_confirmed_at = now() where person_id = $1', [agency.officer.personId]);
    assert.equal((await confirm(headers, TEST_PASSWORD)).json().type, '/problems/identity/wrong-credentials');
    assert.equal(await isConfirmed(await sessionOf(agency.officer.personId)), false);
  });
});
