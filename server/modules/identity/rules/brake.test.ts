import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ACCOUNT_FROM_ADDRESS, ADDRESS, failuresNow, networkOf, secondsToWait } from './brake.ts';

for (const [failures, secondsSinceLast, wait] of [
  [0, 0, 0], [4, 0, 0], [5, 0, 4], [5, 4, 0], [6, 0, 8], [7, 1, 15], [8, 0.5, 32], [12, 0, 512], [13, 0, 900], [5000, 0, 900], [5000, 899, 1], [5000, 900, 0],
  [5000, 86_400, 0],
] as const) {
  test(`${failures} failures at one account, the last ${secondsSinceLast} s ago: wait ${wait} s`, () => {
    assert.equal(secondsToWait({ failures, secondsSinceLast }, ACCOUNT_FROM_ADDRESS), wait);
  });
}

test('an address of a whole agency brakes late and mildly', () => {
  assert.equal(secondsToWait({ failures: 99, secondsSinceLast: 0 }, ADDRESS), 0);
  assert.equal(secondsToWait({ failures: 1000, secondsSinceLast: 0 }, ADDRESS), 30);
});

test('failures are forgotten after a quiet time', () => {
  assert.equal(failuresNow({ failures: 7, secondsSinceLast: 86_399 }, ACCOUNT_FROM_ADDRESS), 7);
  assert.equal(failuresNow({ failures: 7, secondsSinceLast: 86_400 }, ACCOUNT_FROM_ADDRESS), 0);
});

for (const [address, network] of [
  ['203.113.152.9', '203.113.152.9'], ['::ffff:203.113.152.9', '203.113.152.9'],
  ['2405:4800:102:1::9', '2405:4800:102:1::/64'], ['2405:4800:0102:0001:aaaa:bbbb:cccc:dddd', '2405:4800:102:1::/64'], ['::1', '0:0:0:0::/64'],
] as const) {
  test(`${address} belongs to ${network}`, () => assert.equal(networkOf(address), network));
}
