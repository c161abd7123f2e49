import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readersOfIncoming } from './readers.ts';

const part = (unitId: string, headPostId: string, postId: string | null = null) => ({ unitId, headPostId, postId });

for (const [what, parts, keys] of [
  ['nobody before the direction', [], []],
  ['the unit and its head', [part('u', 'h')], ['unit:u', 'post:h']],
  ['and the one at work on it', [part('u', 'h', 'o')], ['unit:u', 'post:h', 'post:o']],
  ['a head at work himself once', [part('u', 'h', 'h')], ['unit:u', 'post:h']],
  ['every unit that has a part', [part('u', 'h', 'o'), part('v', 'i')], ['unit:u', 'post:h', 'post:o', 'unit:v', 'post:i']],
] as const) {
  test(what, () => assert.deepEqual(readersOfIncoming(parts), keys));
}

test('each key once, none that no part names, none left out', () => {
  const anyPart = fc.record({ unitId: fc.constantFrom('u', 'v'), headPostId: fc.constantFrom('h', 'i'), postId: fc.constantFrom('o', 'h', null) });
  fc.assert(fc.property(fc.array(anyPart), (parts) => {
    const keys = readersOfIncoming(parts);
    const expected = new Set(parts.flatMap(({ unitId, headPostId, postId }) => [`unit:${unitId}`, `post:${headPostId}`, `post:${postId}`]));
    expected.delete('post:null');
    assert.equal(new Set(keys).size, keys.length);
    assert.deepEqual(new Set(keys), expected);
  }));
});
