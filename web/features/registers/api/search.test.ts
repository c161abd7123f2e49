import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRegistersSearch } from './search.ts';

const ID = '0190a0a0-0000-7000-8000-000000000000';

test('what the address says is shown, what it cannot mean is left out', () => {
  const whole = { book: 'follow-up', year: 2025, from: '2025-02-01', to: '2025-02-28', agencyId: ID, series: 'type:decision' };
  assert.deepEqual(readRegistersSearch(whole), whole);
  assert.deepEqual(readRegistersSearch({ ...whole, year: '2025' }), whole);
  for (const wrong of [{}, { book: 'secret' }, { year: 'x' }, { year: 1.5 }, { year: 1900 }, { from: '1/2/2025' }, { to: 7 }, { agencyId: '../x' }, { series: 'A B' }]) assert.deepEqual(readRegistersSearch(wrong), {});
});
