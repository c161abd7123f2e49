import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DOCUMENT_TYPES } from './document-types.ts';

test('Appendix III lists 29 kinds, 27 of them with an abbreviation of their own', () => {
  assert.equal(DOCUMENT_TYPES.length, 29);
  const abbreviations = DOCUMENT_TYPES.flatMap(({ abbreviation }) => abbreviation ?? []);
  assert.equal(new Set(abbreviations).size, 27);
});

test('only công văn and thư công have no abbreviation', () => {
  const without = DOCUMENT_TYPES.filter(({ abbreviation }) => abbreviation === null).map(({ name }) => name);
  assert.deepEqual(without, ['Công văn', 'Thư công']);
});
