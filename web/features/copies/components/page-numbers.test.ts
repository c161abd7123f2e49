import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPages } from './page-numbers.ts';

for (const [typed, pages] of [
  ['', null], ['  ', null], ['1', [1]], ['3-5', [3, 4, 5]], ['5, 1–2 ,2', [1, 2, 5]], ['1,', undefined], ['0', undefined], ['5-3', undefined], ['một', undefined], ['1-9999', undefined],
] as const) test(`“${typed}” is ${pages === undefined ? 'no list of pages' : JSON.stringify(pages)}`, () => assert.deepEqual(readPages(typed), pages));
