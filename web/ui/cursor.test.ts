import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { distinct } from '../lib/distinct.ts';
import { placeOf, step } from './cursor.ts';

const rows = ['a', 'b', 'c'].map((id) => ({ id }));

describe('walking through a list', () => {
  test('begins at the first row and stays inside', () => {
    assert.deepEqual([step(rows, -1, 1), step(rows, -1, -1), step(rows, 2, 1), step([], -1, 1)], [{ id: 'a', index: 0 }, { id: 'a', index: 0 }, { id: 'c', index: 2 }, undefined]);
  });

  test('goes on from the row it stood at when rows have come before it', () => {
    assert.equal(placeOf([{ id: 'new' }, ...rows], { id: 'b', index: 1 }), 2);
  });

  test('goes on from the same place when the row has gone, also at the end', () => {
    assert.deepEqual([placeOf(rows, { id: 'gone', index: 1 }), placeOf(rows, { id: 'gone', index: 3 }), placeOf([], { id: 'gone', index: 0 }), placeOf(rows, undefined)], [1, 2, -1, -1]);
  });

  test('meets a row once that moved between two sheets while they were fetched', () => {
    assert.deepEqual(distinct([{ id: 'a', at: 1 }, { id: 'b', at: 1 }, { id: 'a', at: 2 }]).map(({ id, at }) => [id, at]), [['a', 2], ['b', 1]]);
  });
});
