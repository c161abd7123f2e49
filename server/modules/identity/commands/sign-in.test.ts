import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { anAgency, browserHeaders, signedIn, TEST_PASSWORD, type TestAgency } from '../testing.ts';
import { cookieOf, type IdentityHouse, openIdentityHouse, someAddress } from '../testing-app.ts';

const SIGN_IN = '/api/identity/sign-in';

describe('sign in', () => {
  let house: IdentityHouse;
  let agency: TestAgency;
  before(async () => {
    house = await openIdentityHouse();
    agency = await anAgency(house.database, 'A');
  });
  after(() => house.close());
  const audited = (action: string, subject: string) =>
    house.sql<{ person_name: string; detail: Record<string, string> }>('select * from audit.entry where action = $1 and subject_id = $2 order by at', [action, subject]);

  test('opens a session that the cookie proves, and records it', async () => {
    const { personId, name, email } = agency.clerk;
    const response = await house.post(SIGN_IN, { email: ` ${email.toUpperCase()} `, password: TEST_PASSWORD });
    assert.deepEqual([response.statusCode, response.json()], [200, { outcome: 'signed-in' }]);
    assert.match(String(response.headers['set-cookie']), /^cong-so-so=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const me = await house.get('/api/identity/me', { cookie: cookieOf(response) });
    assert.equal(me.json().name, name);
    const [entry, ...others] = await audited('identity.signed-in', personId);
    assert.deepEqual([entry?.person_name, others], [name, []]);
  });

  test('stores no cookie, only its digest', async () => {
    const response = await house.post(SIGN_IN, { email: agency.head.email, password: TEST_PASSWORD });
    const secret = cookieOf(response).slice('cong-so-so='.length);
    const [row] = await house.sql<{ row: string; digest: boolean }>(
      `select s::text as row, token_hash = sha256(convert_to($1, 'UTF8')) as digest from identity.session s where person_id = $2`, [secret, agency.head.personId],
    );
    assert.equal(row?.digest, true);
    assert.ok(!row.row.includes(secret));
  });

  test('answers the same to a wrong password, an unknown address and a disabled account', async () => {
    await house.sql('update identity.account set disabled_at = now() where person_id = $1', [agency.deputy.personId]);
    const tries = [
      { email: agency.clerk.email, password: 'sai' }, { email: 'khong.ai@example.vn', password: 'sai' },
      { email: agency.deputy.email, password: TEST_PASSWORD }, { email: 'khong.ai@example.vn', password: 'sai', code: '123456' },
    ];
    const address = someAddress();
    const answers = [];
    for (const body of tries) {
      const response = await house.post(SIGN_IN, body, { address });
      const { traceId: _, ...problem } = response.json();
      const { 'x-request-id': __, date: ___, ...headers } = response.headers;
      answers.push({ status: response.statusCode, problem, headers });
    }
    assert.equal(answers[0]?.problem.type, '/problems/identity/wrong-credentials');
    for (const answer of answers) assert.deepEqual(answer, answers[0]);
  });

  test('records a refusal with where it came from and without what was typed', async () => {
    const address = someAddress();
    await house.post(SIGN_IN, { email: agency.officer.email, password: 'mật khẩu gõ nhầm' }, { address });
    await house.post(SIGN_IN, { email: 'mat.khau.go.nham.o@example.vn', password: 'x' }, { address });
    const [known] = await audited('identity.sign-in-refused', agency.officer.personId);
    assert.equal(known?.detail['address'], address);
    const everywhere = await house.sql<{ text: string }>(
      `select e::text as text from audit.entry e union all select f::text from identity.failed_sign_in f`,
    );
    assert.ok(everywhere.length > 2);
    assert.deepEqual(everywhere.filter(({ text }) => text.includes('nhầm') || text.includes('nham')), []);
    assert.equal((await audited('identity.sign-in-refused', '00000000-0000-0000-0000-000000000000')).at(-1)?.detail['address'], address);
  });

  test('ends the session the browser carried until now', async () => {
    const old = await signedIn(house.database, agency.unitHead.personId);
    const response = await house.post(SIGN_IN, { email: agency.unitHead.email, password: TEST_PASSWORD }, { headers: old });
    assert.equal(response.statusCode, 200);
    assert.equal((await house.get('/api/identity/me', old)).statusCode, 401);
    assert.equal(house.endedSessions.length, 1);
    assert.equal((await house.get('/api/identity/me', { cookie: cookieOf(response) })).statusCode, 200);
  });

  for (const [why, body] of [
    ['no e-mail address', { password: 'x' }], ['an empty password', { email: 'a@b.vn', password: '' }],
    ['half a character', { email: 'a\ud800@b.vn', password: 'x' }], ['a password of 2,000 characters', { email: 'a@b.vn', password: 'x'.repeat(2000) }],
  ] as const) {
    test(`names the wrong field: ${why}`, async () => {
      const response = await house.post(SIGN_IN, body);
      assert.deepEqual([response.statusCode, response.json().type], [400, '/problems/invalid-input']);
      assert.equal(response.json().errors.length, 1);
    });
  }

  test('is refused to pages of others', async () => {
    const response = await house.app.inject({
      method: 'POST', url: SIGN_IN, payload: { email: agency.clerk.email, password: TEST_PASSWORD }, headers: { ...browserHeaders(), origin: 'https://example.com' },
    });
    assert.equal(response.json().type, '/problems/wrong-origin');
  });
});

test('over https the cookie is bound to this host', async () => {
  const house = await openIdentityHouse({ secure: true });
  const agency = await anAgency(house.database, 'S');
  const response = await house.post(SIGN_IN, { email: agency.clerk.email, password: TEST_PASSWORD });
  assert.match(String(response.headers['set-cookie']), /^__Host-cong-so-so=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
  const plain = cookieOf(response).replace('__Host-', '');
  assert.equal((await house.get('/api/identity/me', { cookie: plain })).statusCode, 401);
  assert.equal((await house.get('/api/identity/me', { cookie: cookieOf(response) })).statusCode, 200);
  await house.close();
});
