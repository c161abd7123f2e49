import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRunning, reminderOf } from './urging.ts';

for (const [today, expected] of [['2026-11-26', undefined], ['2026-11-27', 'due-soon'], ['2026-11-29', 'due-soon'], ['2026-11-30', undefined], ['2026-12-01', 'late'], ['2027-01-01', 'late']] as const) {
  test(`what is due on Monday 30 November is on ${today}: ${expected ?? 'not spoken of'}`, () => assert.equal(reminderOf('2026-11-30', { today, dayBefore: '2026-11-27' }), expected));
}

test('what is done, withdrawn or for information runs no more', () => {
  for (const state of ['waiting', 'assigned', 'in-hand'] as const) assert.deepEqual([isRunning({ part: 'lead', state }), isRunning({ part: 'coordinate', state }), isRunning({ part: 'inform', state })], [true, true, false]);
  for (const state of ['done', 'withdrawn'] as const) assert.equal(isRunning({ part: 'lead', state }), false);
});
