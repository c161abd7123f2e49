import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { codeOfStep, stepAt } from '../rules/totp.ts';
import { anAgency, signedIn, TEST_PASSWORD, type TestAgency } from '../testing.ts';
import { decodeBase32, type IdentityHouse, openIdentityHouse, someAddress } from '../testing-app.ts';

describe('recovery codes and switching the second factor off', () => {
  let house: IdentityHouse;
  let agency: TestAgency;
  let headers: Record<string, string>;
  let secret: Buffer;
  let codes: string[];
  let count = 0;
  before(async () => {
    house = await openIdentityHouse();
  });
  beforeEach(async () => {
    count += 1;
    agency = await anAgency(house.database, `R${count}`);
    headers = await signedIn(house.database, agency.head.personId);
    secret = decodeBase32((await house.post('/api/identity/second-factor/begin', {}, { headers })).json<{ secret: string }>().secret);
    codes = (await house.post('/api/identity/second-factor/confirm', { code: totp() }, { headers })).json<{ recoveryCodes: string[] }>().recoveryCodes;
  });
  after(() => house.close());

  const totp = (steps = 0): string => codeOfStep(secret, stepAt(house.time.now.getTime() / 1000) + steps);
  const signIn = (code: string | null) => house.post('/api/identity/sign-in', { email: agency.head.email, password: TEST_PASSWORD, code }, { address: someAddress() });
  const prove = (path: string, code: string | null, password = TEST_PASSWORD) =>
    house.post(`/api/identity/${path}`, { password, code }, { headers, address: someAddress() });
  const me = async () => (await house.get('/api/identity/me', headers)).json<{ hasSecondFactor: boolean; recoveryCodesLeft: number }>();
  const actions = async (): Promise<string[]> =>
    (await house.sql<{ action: string }>('select action from audit.entry where subject_id = $1 order by at, id', [agency.head.personId])).map(({ action }) => action);

  test('ten are given out, and each opens the door once', async () => {
    assert.equal(codes.length, 10);
    for (const code of codes) assert.match(code, /^[A-Z2-7]{4}(-[A-Z2-7]{4}){3}$/);
    const [first = ''] = codes;
    assert.equal((await signIn(first.toLowerCase().replaceAll('-', ' '))).json().outcome, 'signed-in');
    assert.equal((await signIn(first)).json().type, '/problems/identity/wrong-credentials');
    assert.equal((await me()).recoveryCodesLeft, 9);
    const [entry] = await house.sql<{ detail: { by?: string } }>(`select detail from audit.entry where action = 'identity.signed-in' and subject_id = $1`, [agency.head.personId]);
    assert.equal(entry?.detail.by, 'recovery-code');
  });

  test('of those who use one at the same moment one enters', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => signIn(codes[1] ?? '')));
    assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [200, 401, 401]);
  });

  test('a code that was never given out, or to somebody else, opens nothing', async () => {
    assert.equal((await signIn('ABCD-EFGH-IJKL-MNOP')).statusCode, 401);
    const other = await signedIn(house.database, agency.deputy.personId);
    const begun = decodeBase32((await house.post('/api/identity/second-factor/begin', {}, { headers: other })).json<{ secret: string }>().secret);
    const theirs = codeOfStep(begun, stepAt(house.time.now.getTime() / 1000));
    const { recoveryCodes } = (await house.post('/api/identity/second-factor/confirm', { code: theirs }, { headers: other })).json<{ recoveryCodes: string[] }>();
    assert.equal((await signIn(recoveryCodes[0] ?? '')).statusCode, 401);
  });

  test('only their digests are stored, and no answer with them is kept', async () => {
    await house.post('/api/identity/second-factor/recovery-codes', { password: TEST_PASSWORD, code: totp(1) }, { headers: { ...headers, 'idempotency-key': `renew-${agency.agencyId}` } });
    const rows = await house.sql<{ hash: string }>(`select encode(code_hash, 'escape') as hash from identity.recovery_code`);
    for (const code of codes) assert.ok(rows.every(({ hash }) => !hash.includes(code.replaceAll('-', ''))));
    assert.deepEqual(await house.sql(`select 1 from platform.once where answer::text like '%recoveryCodes%'`), []);
  });

  test('new ones make the former void; the proof is a password and a code', async () => {
    assert.equal((await prove('second-factor/recovery-codes', null)).json().type, '/problems/identity/wrong-credentials');
    assert.equal((await prove('second-factor/recovery-codes', totp(1), 'sai')).statusCode, 401);
    const renewed = (await prove('second-factor/recovery-codes', totp(1))).json<{ recoveryCodes: string[] }>().recoveryCodes;
    assert.equal(renewed.length, 10);
    assert.deepEqual([(await signIn(codes[2] ?? '')).statusCode, (await signIn(renewed[2] ?? '')).statusCode], [401, 200]);
    assert.deepEqual((await actions()).slice(2, 5), ['identity.recovery-codes-refused', 'identity.recovery-codes-refused', 'identity.recovery-codes-renewed']);
  });

  test('there are none without a second factor', async () => {
    const officer = await signedIn(house.database, agency.officer.personId);
    for (const path of ['recovery-codes', 'end']) {
      const response = await house.post(`/api/identity/second-factor/${path}`, { password: TEST_PASSWORD }, { headers: officer });
      assert.equal(response.json().type, '/problems/forbidden', path);
    }
  });

  test('the second factor goes off by password and code, and takes the recovery codes along', async () => {
    assert.equal((await prove('second-factor/end', null)).statusCode, 401);
    assert.equal((await prove('second-factor/end', totp())).statusCode, 401, 'the code that switched it on is used up');
    assert.equal((await prove('second-factor/end', totp(1), 'sai')).statusCode, 401);
    assert.equal((await prove('second-factor/end', totp(1))).statusCode, 204);
    assert.deepEqual([(await me()).hasSecondFactor, (await me()).recoveryCodesLeft], [false, 0]);
    assert.equal((await signIn(null)).json().outcome, 'signed-in');
    assert.deepEqual(await house.sql('select 1 from identity.account where person_id = $1 and totp_secret is not null', [agency.head.personId]), []);
    assert.ok((await actions()).includes('identity.second-factor-ended') && (await actions()).includes('identity.second-factor-end-refused'));
  });

  test('it goes off by a recovery code when the phone is lost', async () => {
    assert.equal((await prove('second-factor/end', codes[0] ?? '')).statusCode, 204);
    assert.equal((await signIn(null)).json().outcome, 'signed-in');
  });

  test('changing the password asks for the code too', async () => {
    const change = (code: string | null) => house.post('/api/identity/password', { password: TEST_PASSWORD, newPassword: 'mưa rào sông Tiền 17', code }, { headers, address: someAddress() });
    assert.deepEqual((await change(null)).json(), { outcome: 'code-needed' });
    assert.equal((await change('000000')).statusCode, 401);
    assert.equal((await signIn(totp(1))).json().outcome, 'signed-in', 'nothing has changed yet');
    assert.deepEqual((await change(codes[0] ?? '')).json(), { outcome: 'changed' });
  });
});
