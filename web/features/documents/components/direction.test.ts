import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bodyOf, NO_DIRECTION, pathOf, withPart } from './direction.ts';

describe('a direction being written', () => {
  const chosen = withPart(withPart(withPart(withPart({ ...NO_DIRECTION, opinion: 'Giao tham mưu.' }, 'a', 'lead'), 'b', 'coordinate'), 'c', 'inform'), 'd', 'coordinate');

  test('has one lead: choosing another frees the former', () => {
    assert.deepEqual(withPart(chosen, 'b', 'lead').parts, { c: 'inform', d: 'coordinate', b: 'lead' });
  });

  test('is not sent without a lead or an opinion', () => {
    assert.deepEqual([bodyOf(withPart(chosen, 'a', undefined)), bodyOf({ ...chosen, opinion: ' ' })], [undefined, undefined]);
  });

  test('a fault of the server leads to the unit it concerns', () => {
    const body = bodyOf(chosen);
    assert.deepEqual(['a', 'b', 'c', 'd', 'e'].map((unitId) => pathOf(chosen, unitId)), ['lead', 'coordinating.0', 'informed.0', 'coordinating.1', undefined]);
    assert.equal(body?.coordinating[1]?.unitId, 'd');
  });
});
