import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { anAgency, signedIn, type TestAgency } from '../testing.ts';
import { type IdentityHouse, openIdentityHouse } from '../testing-app.ts';

describe('ending sessions', () => {
  let house: IdentityHouse;
  let agency: TestAgency;
  before(async () => {
    house = await openIdentityHouse();
    agency = await anAgency(house.database, 'A');
  });
  after(() => house.close());

  type Listed = { sessions: { id: string; current: boolean; device: string; address: string }[] };
  const sessionsOf = async (headers: Record<string, string>): Promise<Listed['sessions']> => (await house.get('/api/identity/sessions', headers)).json<Listed>().sessions;
  const currentOf = async (headers: Record<string, string>): Promise<string> => (await sessionsOf(headers)).find(({ current }) => current)?.id ?? '';
  const actions = async (session: string): Promise<string[]> => {
    const rows = await house.sql<{ action: string }>(`select action from audit.entry where detail->>'session' = $1`, [session]);
    return rows.map(({ action }) => action);
  };

  test('signing out ends this session, takes the cookie back and says so', async () => {
    const headers = await signedIn(house.database, agency.clerk.personId);
    const id = await currentOf(headers);
    const response = await house.post('/api/identity/sign-out', {}, { headers });
    assert.equal(response.statusCode, 204);
    assert.match(String(response.headers['set-cookie']), /^cong-so-so=; Max-Age=0; Path=\/; HttpOnly/);
    assert.equal((await house.get('/api/identity/me', headers)).json().type, '/problems/signed-out');
    assert.equal(house.endedSessions.at(-1), id);
    assert.deepEqual(await actions(id), ['identity.signed-out']);
  });

  test('a session on another device is listed and ended at once', async () => {
    const here = await signedIn(house.database, agency.head.personId);
    const there = await signedIn(house.database, agency.head.personId);
    const sessions = await sessionsOf(here);
    assert.equal(sessions.length, 2);
    assert.deepEqual(sessions.map(({ device, address }) => [device, address])[0], ['Chrome · Linux', '127.0.0.1']);
    const other = sessions.find(({ current }) => !current)?.id ?? '';
    assert.equal((await house.post(`/api/identity/sessions/${other}/end`, {}, { headers: here })).statusCode, 204);
    assert.equal((await house.get('/api/identity/me', there)).statusCode, 401);
    assert.equal((await house.get('/api/identity/me', here)).statusCode, 200);
    assert.equal(house.endedSessions.at(-1), other);
    assert.deepEqual(await actions(other), ['identity.session-ended']);
  });

  test('the session of somebody else, one that has ended and one that never was are not found', async () => {
    const own = await signedIn(house.database, agency.officer.personId);
    const foreign = await currentOf(await signedIn(house.database, agency.deputy.personId));
    const told = house.endedSessions.length;
    for (const id of [foreign, house.endedSessions[0] ?? '', '0190a0a0-0000-7000-8000-000000000000']) {
      const response = await house.post(`/api/identity/sessions/${id}/end`, {}, { headers: own });
      assert.deepEqual([response.statusCode, response.json().type], [404, '/problems/not-found']);
    }
    assert.equal(house.endedSessions.length, told);
  });

  for (const [why, change] of [
    ['after twelve hours without a sign of life', `last_seen_at = now() - interval '12 hours 1 second'`],
    ['after seven days in any case', `expires_at = now() - interval '1 second'`],
  ] as const) {
    test(`a session is over ${why}`, async () => {
      const headers = await signedIn(house.database, agency.unitHead.personId);
      const id = await currentOf(headers);
      await house.sql(`update identity.session set ${change} where id = $1`, [id]);
      assert.equal((await house.get('/api/identity/me', headers)).statusCode, 401);
      const fresh = await signedIn(house.database, agency.unitHead.personId);
      assert.ok((await sessionsOf(fresh)).every((session) => session.id !== id));
    });
  }

  test('lasts seven days from its beginning and is no longer than its account', async () => {
    const headers = await signedIn(house.database, agency.otherUnitHead.personId);
    const [row] = await house.sql<{ days: number }>(
      'select extract(epoch from expires_at - started_at)::int / 86400 as days from identity.session where person_id = $1', [agency.otherUnitHead.personId],
    );
    assert.equal(row?.days, 7);
    await house.sql('update identity.account set disabled_at = now() where person_id = $1', [agency.otherUnitHead.personId]);
    assert.equal((await house.get('/api/identity/me', headers)).statusCode, 401);
  });

  for (const cookie of [undefined, 'cong-so-so=', `cong-so-so=${'A'.repeat(43)}`, 'cong-so-so=%00', `other=${'A'.repeat(43)}`]) {
    test(`nobody is signed in with the cookie ${cookie}`, async () => {
      assert.equal((await house.get('/api/identity/me', cookie === undefined ? {} : { cookie })).json().type, '/problems/signed-out');
    });
  }
});
