import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { afterFailure, MOST_ATTEMPTS, pauseAfter } from './back-off.ts';

describe('pauses between the tries of a packet', () => {
  const middle = (attempts: number): number => pauseAfter(attempts, 0.5) / 60_000;

  test('grow from a minute to six hours', () => {
    assert.deepEqual([1, 2, 3, 4, 8, 9, 10, 12].map(middle), [1, 2, 4, 8, 128, 256, 360, 360]);
  });

  test('differ by a fifth at most, so that not all come at once', () => {
    assert.deepEqual([pauseAfter(1, 0), pauseAfter(1, 1)], [48_000, 72_000]);
    for (let attempts = 1; attempts <= MOST_ATTEMPTS; attempts += 1) assert.ok(pauseAfter(attempts, 0) < pauseAfter(attempts, 1));
  });

  test('what the line suffers from passes, what is said of the packet does not', () => {
    for (const problem of ['unreachable', 'timed-out', 'refused', 'bad-answer', 'no-line']) {
      assert.deepEqual([afterFailure(problem, 1), afterFailure(problem, MOST_ATTEMPTS - 1), afterFailure(problem, MOST_ATTEMPTS)], ['again', 'again', 'dead'], problem);
    }
    for (const problem of ['rejected', 'too-large', 'sender-without-code', 'recipient-without-code']) assert.equal(afterFailure(problem, 1), 'dead', problem);
  });
});
