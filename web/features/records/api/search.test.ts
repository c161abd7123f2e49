import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFilesSearch, readHandOversSearch, readPlanSearch } from './search.ts';

test('what the address says is shown, what it cannot mean is left out', () => {
  assert.deepEqual(readFilesSearch({ scope: 'due', state: 'closed', words: 'trực' }), { scope: 'due', state: 'closed', words: 'trực' });
  for (const wrong of [{}, { scope: 'x' }, { state: 1 }, { words: '' }, { words: ['a'] }]) assert.deepEqual(readFilesSearch(wrong), {});
  assert.deepEqual([readPlanSearch({ year: '2027' }), readPlanSearch({ year: 1 }), readPlanSearch({})], [{ year: 2027 }, {}, {}]);
  const id = '0190a0a0-0000-7000-8000-000000000000';
  assert.deepEqual([readHandOversSearch({ id }), readHandOversSearch({ id: '../x' })], [{ id }, {}]);
});
