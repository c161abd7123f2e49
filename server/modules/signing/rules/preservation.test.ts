import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renewalDue, retryDue } from './preservation.ts';

const NOW = new Date('2026-01-01T00:00:00Z');
const day = (date: Date): string => date.toISOString().slice(0, 10);

for (const [until, due] of [
  ['2030-01-01T00:00:00Z', '2029-10-03'], ['2026-07-10T00:00:00Z', '2026-04-11'], ['2026-03-02T00:00:00Z', '2026-01-31'], ['2026-01-02T00:00:00Z', '2026-01-02'], ['2025-01-01T00:00:00Z', '2026-01-02'],
] as const) {
  test(`a stamp good until ${until.slice(0, 10)} is renewed on ${due}, never at once again`, () => assert.equal(day(renewalDue(new Date(until), NOW)), due));
}

for (const [attempts, hours] of [[1, 1], [2, 6], [3, 24], [40, 24]] as const) {
  test(`after ${attempts} attempts the next comes in ${hours} hours`, () => assert.equal(retryDue(attempts, NOW).getTime() - NOW.getTime(), hours * 3_600_000));
}
