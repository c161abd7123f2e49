import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { anAgency, TEST_PASSWORD, type TestAgency, type TestPerson } from '../testing.ts';
import { type IdentityHouse, openIdentityHouse, someAddress } from '../testing-app.ts';

describe('brakes on guessing', () => {
  let house: IdentityHouse;
  let agency: TestAgency;
  before(async () => {
    house = await openIdentityHouse();
    agency = await anAgency(house.database, 'A');
  });
  after(() => house.close());

  const guess = async (email: string, address: string, password = 'sai'): Promise<number> =>
    (await house.post('/api/identity/sign-in', { email, password }, { address })).statusCode;
  const guessTimes = async (times: number, { email }: Pick<TestPerson, 'email'>, address: string): Promise<number[]> => {
    const answers = [];
    for (let count = 0; count < times; count += 1) answers.push(await guess(email, address));
    return answers;
  };

  for (const who of ['known', 'unknown'] as const) {
    test(`go on after five failures at ${who === 'known' ? 'an account' : 'an account that does not exist'}`, async () => {
      const [email, address] = [who === 'known' ? agency.clerk.email : 'khong.ai@example.vn', someAddress()];
      assert.deepEqual(await guessTimes(5, { email }, address), [401, 401, 401, 401, 401]);
      await house.sql(`update identity.failed_sign_in set failures = 7, last_at = clock_timestamp() where key like 'account:%'`);
      const braked = await house.post('/api/identity/sign-in', { email, password: TEST_PASSWORD }, { address });
      assert.deepEqual([braked.statusCode, braked.json().type, braked.json().retryAfterSeconds], [429, '/problems/too-many-requests', 16]);
    });
  }

  test('never lock out the person, who sits elsewhere', async () => {
    await guessTimes(6, agency.head, someAddress());
    assert.equal(await guess(agency.head.email, someAddress(), TEST_PASSWORD), 200);
  });

  test('let the person in again after the wait, and then forget', async () => {
    const address = someAddress();
    await guessTimes(5, agency.unitHead, address);
    await house.sql(`update identity.failed_sign_in set last_at = last_at - interval '20 seconds'`);
    assert.equal(await guess(agency.unitHead.email, address, TEST_PASSWORD), 200);
    assert.deepEqual(await guessTimes(5, agency.unitHead, address), [401, 401, 401, 401, 401]);
  });

  test('look at no more guesses when many come at once', async () => {
    const address = someAddress();
    const answers = await Promise.all(Array.from({ length: 16 }, () => guess(agency.officer.email, address)));
    assert.equal(answers.filter((status) => status === 401).length, 5);
    assert.equal(answers.filter((status) => status === 429).length, 11);
  });

  test('hold an address that tries one account after another', async () => {
    const address = someAddress();
    await guess('a@example.vn', address);
    await house.sql(`update identity.failed_sign_in set failures = 130 where key = $1`, [`address:${address}`]);
    assert.equal(await guess('b@example.vn', address), 429);
    assert.equal(await guess('b@example.vn', someAddress()), 401);
  });

  test('count a whole network of IPv6 as one address', async () => {
    for (let host = 1; host <= 5; host += 1) assert.equal(await guess('c@example.vn', `2405:4800:102:1::${host}`), 401);
    assert.equal(await guess('c@example.vn', '2405:4800:102:1:ffff::1'), 429);
  });

  test('a success does not hide the failures of others behind the same address', async () => {
    const address = someAddress();
    await guessTimes(3, { email: 'd@example.vn' }, address);
    assert.equal(await guess(agency.otherUnitHead.email, address, TEST_PASSWORD), 200);
    const [row] = await house.sql<{ failures: number }>('select failures from identity.failed_sign_in where key = $1', [`address:${address}`]);
    assert.equal(row?.failures, 3);
  });
});
