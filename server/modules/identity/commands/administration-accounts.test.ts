import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { administratorsOf, anAgency, signedIn, TEST_PASSWORD, type TestAdministrators, type TestAgency } from '../testing.ts';
import { type IdentityHouse, openIdentityHouse, someAddress } from '../testing-app.ts';

const PATH = '/api/identity/administration';
type Headers = Record<string, string>;

describe('administering accounts', () => {
  let house: IdentityHouse;
  let agency: TestAgency;
  let administrators: TestAdministrators;
  let own: Headers;
  let officer: Headers;
  let count = 0;
  before(async () => {
    house = await openIdentityHouse();
  });
  beforeEach(async () => {
    count += 1;
    agency = await anAgency(house.database, `A${count}`);
    administrators = await administratorsOf(house.database, agency);
    own = await signedIn(house.database, administrators.agency.personId);
    officer = await signedIn(house.database, agency.officer.personId);
  });
  after(() => house.close());

  const post = (path: string, body: object, headers: Headers) => house.post(`${PATH}/${path}`, body, { headers });
  const typeOf = async (response: Promise<{ json: () => { type: string } }>): Promise<string> => (await response).json().type.replace('/problems/', '');
  const signIn = (email: string, password: string) => house.post('/api/identity/sign-in', { email, password }, { address: someAddress() });
  const actions = async (subject: string): Promise<string[]> => (await house.sql<{ action: string }>('select action from audit.entry where subject_id = $1 order by at, id', [subject])).map(({ action }) => action);

  test('a new password ends the sessions and, when asked, the second factor', async () => {
    await house.sql(`update identity.account set totp_secret = '\\x00', totp_confirmed_at = now() where person_id = $1`, [agency.officer.personId]);
    const ended = house.endedSessions.length;
    assert.equal((await post(`people/${agency.officer.personId}/password`, { endsSecondFactor: false }, own)).statusCode, 200);
    assert.equal((await house.get('/api/identity/me', officer)).statusCode, 401);
    assert.equal(house.endedSessions.length, ended + 1);
    assert.equal((await signIn(agency.officer.email, TEST_PASSWORD)).statusCode, 401);
    const { password } = (await post(`people/${agency.officer.personId}/password`, { endsSecondFactor: true }, own)).json<{ password: string }>();
    assert.equal((await signIn(agency.officer.email, password)).json().outcome, 'signed-in');
  });

  test('a disabled account is cut at once and opens no more until enabled', async () => {
    const ended = house.endedSessions.length;
    assert.equal((await post(`people/${agency.officer.personId}/disable`, {}, own)).statusCode, 204);
    assert.equal((await house.get('/api/identity/me', officer)).statusCode, 401);
    assert.equal(house.endedSessions.length, ended + 1);
    assert.equal(await typeOf(signIn(agency.officer.email, TEST_PASSWORD)), 'identity/wrong-credentials');
    assert.equal(await typeOf(post(`people/${agency.officer.personId}/disable`, {}, own)), 'identity/already-ended');
    assert.equal((await post(`people/${agency.officer.personId}/enable`, {}, own)).statusCode, 204);
    assert.equal((await signIn(agency.officer.email, TEST_PASSWORD)).statusCode, 200);
    assert.equal(await typeOf(post(`people/${agency.officer.personId}/enable`, {}, own)), 'identity/already-ended');
    assert.deepEqual((await actions(agency.officer.personId)).filter((action) => action.startsWith('identity.account')), ['identity.account-disabled', 'identity.account-enabled']);
  });
});
