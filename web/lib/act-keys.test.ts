import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ActKeys } from './act-keys.ts';

const keys = (): ActKeys => {
  let count = 0;
  return new ActKeys(() => `key-${(count += 1)}`);
};

describe('the key of an act', () => {
  test('stays over retries of the same content', () => {
    const act = keys();
    assert.deepEqual([act.keyOf({ text: 'a' }), act.keyOf({ text: 'a' })], ['key-1', 'key-1']);
  });

  test('is another one for other content', () => {
    const act = keys();
    assert.notEqual(act.keyOf({ text: 'a' }), act.keyOf({ text: 'b' }));
  });

  test('is another one for the same content after it was done', () => {
    const act = keys();
    const first = act.keyOf({ text: 'a' });
    act.done();
    assert.notEqual(act.keyOf({ text: 'a' }), first);
  });

  test('stays for other content while nobody knows whether the first took effect', () => {
    const act = keys();
    const first = act.keyOf({ text: 'a' });
    act.failed(false);
    assert.equal(act.keyOf({ text: 'b' }), first);
    act.failed(true);
    assert.notEqual(act.keyOf({ text: 'c' }), first);
  });
});
